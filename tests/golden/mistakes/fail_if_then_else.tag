# `if` with `then`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag level = if points > 3 then "high" else "low"
# ---- diagnostics
# error[no-if]: there is no `if`; a value is chosen with `choose`
#   --> fail_if_then_else.tag:11:13
#    |
# 11 | tag level = if points > 3 then "high" else "low"
#    |             ^^ write `choose { v when c, otherwise w }`
