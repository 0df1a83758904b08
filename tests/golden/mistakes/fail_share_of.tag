# A share that is not multiplied.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag less when total_spend < 50% sum(orders.amount)
# ---- diagnostics
# error[unexpected]: `sum` cannot follow `50%`
#   --> fail_share_of.tag:11:33
#    |
# 11 | tag less when total_spend < 50% sum(orders.amount)
#    |                                 ^^^ write `50% * sum`
