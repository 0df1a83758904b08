# `last` for `within`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag recent when any(orders last 30d)
# ---- diagnostics
# error[other-spelling]: `last` is written `within`
#   --> fail_last_alone.tag:11:28
#    |
# 11 | tag recent when any(orders last 30d)
#    |                            ^^^^
