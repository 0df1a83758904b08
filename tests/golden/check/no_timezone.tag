# Without a time zone midnight is a guess; said once.
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at {}
tag fresh when any(orders in today) or any(orders since 2026-01-01)
# ---- diagnostics
# warning[no-timezone]: `in today` depends on where midnight is, and no time zone is declared: UTC is taken
#  --> no_timezone.tag:4:27
#   |
# 4 | tag fresh when any(orders in today) or any(orders since 2026-01-01)
#   |                           ^^^^^^^^ say where midnight is: `timezone "Asia/Shanghai"`
