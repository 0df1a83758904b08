# `? :`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag level = points > 3 ? "high" : "low"
# ---- diagnostics
# error[no-if]: there is no `?`; a value is chosen with `choose`
#   --> fail_ternary.tag:11:24
#    |
# 11 | tag level = points > 3 ? "high" : "low"
#    |                        ^ write `choose { v when c, otherwise w }`
