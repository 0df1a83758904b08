# `not =` for `!=`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag elsewhere when city not = "Beijing"
# ---- diagnostics
# error[other-spelling]: `not =` is written `!=`
#   --> fail_not_equals.tag:11:25
#    |
# 11 | tag elsewhere when city not = "Beijing"
#    |                         ^^^^^
