# `and` and `or` without brackets.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when points > 1 and city = "a" or city = "b"
# ---- diagnostics
# error[mixed-and-or]: `and` and `or` are mixed without brackets
#   --> fail_mixed_and_or.tag:11:40
#    |
# 11 | tag vip when points > 1 and city = "a" or city = "b"
#    |                                        ^^
#    = either `(points > 1 and city = "a") or city = "b"`
#    = or `points > 1 and (city = "a" or city = "b")`
