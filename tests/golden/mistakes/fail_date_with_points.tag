# A date with points.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag new when registered > 2026.1.31
# ---- diagnostics
# error[bad-date]: `2026.1.31` is not a date
#   --> fail_date_with_points.tag:11:27
#    |
# 11 | tag new when registered > 2026.1.31
#    |                           ^^^^^^^^^ did you mean `2026-01-31`?
