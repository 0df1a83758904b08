# Without a time zone midnight is a guess; said once.
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at {}
tag fresh when any(orders in today) or any(orders since 2026-01-01)
