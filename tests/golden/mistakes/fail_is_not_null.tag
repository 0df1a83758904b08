# `is not null`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag somewhere when city is not null
# ---- diagnostics
# error[other-spelling]: `is not null` is written `is known`
#   --> fail_is_not_null.tag:11:25
#    |
# 11 | tag somewhere when city is not null
#    |                         ^^^^^^^^^^^
