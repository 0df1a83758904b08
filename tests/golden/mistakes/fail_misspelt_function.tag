# A function that is nearly known.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag frequent when cuont(orders) > 3
# ---- diagnostics
# error[unknown-function]: there is no function `cuont`
#   --> fail_misspelt_function.tag:11:19
#    |
# 11 | tag frequent when cuont(orders) > 3
#    |                   ^^^^^ did you mean `count`?
