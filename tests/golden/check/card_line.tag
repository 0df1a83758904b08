# The line that a card on the wall shows, with the least schema it needs.
users members from "members.parquet" by member_id { member_id : int }
events orders from "orders/*.csv" by member_id at paid_at { amount : money }
events logins from "logins.parquet" by member_id at ts {}
events activity = logins + orders

import std.activity

let total_spend = sum(orders.amount)
tag vip when total_spend > 3000 and active_within(30d)
