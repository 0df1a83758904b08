# A window on a number.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag new when points within 30d
# ---- diagnostics
# error[window-of-no-time]: `points` is `int`, and a window is asked of a time
#   --> fail_window_of_number.tag:11:14
#    |
# 11 | tag new when points within 30d
#    |              ^^^^^^ a window is asked of a time or a date, or of a stream in an aggregate
