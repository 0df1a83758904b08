# `if` with brackets.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag level = if (points > 3) "high" else "low"
# ---- diagnostics
# error[no-if]: there is no `if`; a value is chosen with `choose`
#   --> fail_if_as_call.tag:11:13
#    |
# 11 | tag level = if (points > 3) "high" else "low"
#    |             ^^ write `choose { v when c, otherwise w }`
