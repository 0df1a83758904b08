# A share with a blank.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag less when total_spend < 50 % * sum(orders.amount)
# ---- diagnostics
# error[unknown-character]: `%` has no meaning here
#   --> fail_percent_apart.tag:11:32
#    |
# 11 | tag less when total_spend < 50 % * sum(orders.amount)
#    |                                ^ write `50%`, without the blank
