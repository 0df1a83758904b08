# `is not` for `!=`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag elsewhere when city is not "Beijing"
# ---- diagnostics
# error[other-spelling]: `is not` is written `!=`
#   --> fail_is_not_text.tag:11:25
#    |
# 11 | tag elsewhere when city is not "Beijing"
#    |                         ^^^^^^
