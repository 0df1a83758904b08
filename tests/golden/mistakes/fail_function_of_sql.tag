# A function under the name that another language has for it.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag large when average(orders.amount) > 100
# ---- diagnostics
# error[unknown-function]: there is no function `average`
#   --> fail_function_of_sql.tag:11:16
#    |
# 11 | tag large when average(orders.amount) > 100
#    |                ^^^^^^^ write `avg`
