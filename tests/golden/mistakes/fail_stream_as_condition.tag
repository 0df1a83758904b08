# A stream where a condition is wanted.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag recent when orders within 30d
# ---- diagnostics
# error[not-a-value]: `orders` is not a value
#   --> fail_stream_as_condition.tag:11:17
#    |
#  6 | events orders from "orders.csv" by member_id at paid_at {
#    |        ------ `orders` is a stream of events
# ...
# 11 | tag recent when orders within 30d
#    |                 ^^^^^^ write `any(orders within 30d)`
