# One arm without its `choose`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag level = "gold" when points > 3
# ---- diagnostics
# error[unexpected]: `when` cannot follow `"gold"`
#   --> fail_value_with_when.tag:11:20
#    |
# 11 | tag level = "gold" when points > 3
#    |                    ^^^^ a value with a condition is written `choose { v when c, otherwise w }`
