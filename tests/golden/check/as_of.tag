# `as of`: of tags, lets, aggregates and chains; past and future; one in another; in a def.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  birthday : date?  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
events carts from "carts.csv" by member_id at at { at : time }
param back : duration = 7d
let spent = sum(orders.amount)
def had(d: duration) = (spent as of d ago)
tag value.level = choose ranked { "gold" when spent >= 1000, otherwise "none" }
tag risen when value.level > (value.level as of 7d ago)
tag leaving when any(orders within 30d) and not (any(orders within 30d) as of 3d from now)
tag more = spent - had(back) - ((spent as of 2026-01-01) as of 3 months ago)
tag left when (any(carts then within 24h no orders) as of start_of(now, month))
tag moved when city = "北京" and (city = "上海" as of 30d ago)
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#   birthday: date?
#   city: text?
#
# events orders from "orders.csv" by member_id at paid_at
#   amount: money
#   member_id: int
#   paid_at: time
#
# events carts from "carts.csv" by member_id at at
#   at: time
#   member_id: int
#
# stream orders
#   part orders
#   field paid_at: time
#     orders.paid_at: time
#   field amount: money
#     orders.amount: money
#
# stream carts
#   part carts
#   field at: time
#     carts.at: time
#
# stream carts then within 24h no orders
#   part carts
#   chain carts
#   then within 1d no orders
#   field at: time
#     carts.at: time
#
# param back: duration = 7d
#
# let spent: money?
#   sum of orders: money?
#     orders.amount: money
#
# def had(d: duration): money?
#   as of: money?
#     time
#       -: time?
#         now: time
#         argument d: duration?
#     let spent: money?
#
# tag value.level: enum("none", "gold")
#   choose: enum
#     when
#       >=: bool?
#         let spent: money?
#         1000.00: money
#       "gold": enum
#     otherwise
#       "none": enum
#
# tag risen: bool
#   >: bool
#     tag value.level: enum
#     as of: enum
#       time
#         -: time
#           now: time
#           7d: duration
#       tag value.level: enum
#
# tag leaving: bool
#   and: bool
#     any of orders: bool
#       from
#         -: time
#           now: time
#           30d: duration
#     not: bool
#       as of: bool
#         time
#           +: time
#             now: time
#             3d: duration
#         any of orders: bool
#           from
#             -: time
#               now: time
#               30d: duration
#
# tag more: money?
#   - -: money?
#     let spent: money?
#     def had: money?
#       param back: duration
#     as of: money?
#       time
#         shift -3 month: time
#           now: time
#       as of: money?
#         time
#           2026-01-01T00:00:00: time
#         let spent: money?
#
# tag left: bool
#   as of: bool
#     time
#       start_of: time
#         now: time
#         2: int
#     any of carts then within 24h no orders: bool
#
# tag moved: bool?
#   and: bool?
#     =: bool?
#       members.city: text?
#       "北京": text
#     as of: bool?
#       time
#         -: time
#           now: time
#           30d: duration
#       =: bool?
#         members.city: text?
#         "上海": text
# ---- diagnostics
# note[no-history]: in `(city = "上海" as of 30d ago)`, `members.city` is as it is now: only events have a history
#   --> as_of.tag:14:32
#    |
# 14 | tag moved when city = "北京" and (city = "上海" as of 30d ago)
#    |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#    = events, the windows over them, ages and the tags made of these are as of then
