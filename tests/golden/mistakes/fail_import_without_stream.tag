# A module that needs a stream.
import std.activity
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag here when active_within(30d)
# ---- diagnostics
# error[missing-need]: this module needs `events activity`
#  --> fail_import_without_stream.tag:2:8
#   |
# 2 | import std.activity
#   |        ^^^^^^^^^^^^
#   = add `events activity from "activity.parquet" by member_id at time {}`
#   = or make it of streams there are: `events activity = …`
