# A sum of nothing in particular.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when sum(orders) > 3
# ---- diagnostics
# error[field-wanted]: `sum` wants a field of `orders`
#   --> fail_sum_without_field.tag:11:18
#    |
# 11 | tag vip when sum(orders) > 3
#    |                  ^^^^^^ of which field? `sum(orders.…)`
#    = `sum` takes int, money, duration, number
