# A place behind tabs.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip	when	points	>	20	adn city = "a"
# ---- diagnostics
# error[unexpected]: `adn` cannot follow `20`
#   --> fail_tab.tag:11:26
#    |
# 11 | tag vip when    points  >   20  adn city = "a"
#    |                                 ^^^ did you mean `and`?
