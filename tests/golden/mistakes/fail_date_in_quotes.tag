# A date as a text.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag new when registered > "2026-01-01"
# ---- diagnostics
# error[incomparable]: `registered` is `date` and `"2026-01-01"` is `text`: they cannot be compared
#   --> fail_date_in_quotes.tag:11:27
#    |
# 11 | tag new when registered > "2026-01-01"
#    |                           ^^^^^^^^^^^^ without quotes: `2026-01-01`
#    |              ---------- this is a date
