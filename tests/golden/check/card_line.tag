# The line that a card on the wall shows, with the least schema it needs.
users members from "members.parquet" by member_id { member_id : int }
events orders from "orders/*.csv" by member_id at paid_at { amount : money }
events logins from "logins.parquet" by member_id at ts {}
events activity = logins + orders

import std.activity

let total_spend = sum(orders.amount)
tag vip when total_spend > 3000 and active_within(30d)
# ---- typed
# timezone "UTC"
#
# users members from "members.parquet" by member_id
#   member_id: int
#
# events orders from "orders/*.csv" by member_id at paid_at
#   amount: money
#   member_id: int
#   paid_at: time
#
# events logins from "logins.parquet" by member_id at ts
#   member_id: int
#   ts: time
#
# stream orders
#   part orders
#   field paid_at: time
#     orders.paid_at: time
#   field amount: money
#     orders.amount: money
#
# stream logins
#   part logins
#   field ts: time
#     logins.ts: time
#
# stream activity
#   part logins
#   part orders
#   field time: time
#     logins.ts: time
#     orders.paid_at: time
#
# let total_spend: money?
#   sum of orders: money?
#     orders.amount: money
#
# def active_within(d: duration): bool?
#   any of activity: bool?
#     from
#       -: time?
#         now: time
#         argument d: duration?
#
# tag vip: bool?
#   and: bool?
#     >: bool?
#       let total_spend: money?
#       3000.00: money
#     def active_within: bool
#       30d: duration
#
# def silent_for(d: duration): bool?
#   none of activity: bool?
#     from
#       -: time?
#         now: time
#         argument d: duration?
#
# let days_since_active: int?
#   days_since: int?
#     last of activity: time?
#     now: time
#
# def resumed_after(d: duration): bool?
#   and: bool?
#     <: bool?
#       first of activity: time?
#       last of activity: time?
#     none of activity: bool?
#       from
#         -: time?
#           ??: time
#             last of activity: time?
#             now: time
#           argument d: duration?
#       to
#         ??: time
#           last of activity: time?
#           now: time
#
# def 活跃(期限: duration): bool?
#   def active_within: bool?
#     argument 期限: duration?
#
# def 沉默(期限: duration): bool?
#   def silent_for: bool?
#     argument 期限: duration?
#
# let 距上次活跃天数: int?
#   let days_since_active: int?
#
# def 沉默后回归(期限: duration): bool?
#   def resumed_after: bool?
#     argument 期限: duration?
