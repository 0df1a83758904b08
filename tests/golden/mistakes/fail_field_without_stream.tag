# A field of events without their stream.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when sum(amount) > 3
# ---- diagnostics
# error[unknown-stream]: there is no stream `amount`
#   --> fail_field_without_stream.tag:11:18
#    |
# 11 | tag vip when sum(amount) > 3
#    |                  ^^^^^^ it is a field of `orders`: write `sum(orders.amount)`
#    = streams: orders
