# A date in Chinese.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag new when registered > 2026年1月1日
# ---- diagnostics
# error[bad-date]: `2026年1月1日` is not a date
#   --> fail_date_in_chinese.tag:11:27
#    |
# 11 | tag new when registered > 2026年1月1日
#    |                           ^^^^^^^^^^^^ did you mean `2026-01-01`?
