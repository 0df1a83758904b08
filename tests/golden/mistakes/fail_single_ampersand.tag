# `&` for `and`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when points = 1 & city = "a"
# ---- diagnostics
# error[other-spelling]: `&` is written `and`
#   --> fail_single_ampersand.tag:11:25
#    |
# 11 | tag vip when points = 1 & city = "a"
#    |                         ^
