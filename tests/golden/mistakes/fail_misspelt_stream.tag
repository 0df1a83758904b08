# A stream that is nearly known.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag frequent when count(order) > 3
# ---- diagnostics
# error[unknown-stream]: there is no stream `order`
#   --> fail_misspelt_stream.tag:11:25
#    |
# 11 | tag frequent when count(order) > 3
#    |                         ^^^^^ did you mean `orders`?
#    = streams: orders
