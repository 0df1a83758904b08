# A window as a second argument.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag frequent when count(orders, 30d) >= 3
# ---- diagnostics
# error[window-needs-within]: `count` takes one stream; its window follows `within`
#   --> fail_window_as_argument.tag:11:33
#    |
# 11 | tag frequent when count(orders, 30d) >= 3
#    |                                 ^^^ write `count(orders within 30d)`
