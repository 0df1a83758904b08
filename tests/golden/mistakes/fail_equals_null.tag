# A comparison with nothing.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag nowhere when city = null
# ---- diagnostics
# error[other-spelling]: `= null` is written `is missing`
#   --> fail_equals_null.tag:11:23
#    |
# 11 | tag nowhere when city = null
#    |                       ^^^^^^ a comparison with nothing would be neither true nor false
