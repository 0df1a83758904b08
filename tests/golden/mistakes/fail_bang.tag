# `!` for `not`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag elsewhere when !(city = "Beijing")
# ---- diagnostics
# error[other-spelling]: `!` is written `not`
#   --> fail_bang.tag:11:20
#    |
# 11 | tag elsewhere when !(city = "Beijing")
#    |                    ^
