# What is known only as it is today, behind `as of`: fields, and what lookups have or compute.
timezone "UTC"
users members from "m.csv" by id {
  id : int  joined : date  points : int
  shop : int -> shops
  let twice = points * 2
}
lookup shops from "s.csv" by id { id : int  rent : money  opened : date  let yearly = rent * 12 }
events orders from "o.csv" by uid at at { amount : money }
tag a when ((id > 3 and count(orders) > 1) as of 7d ago)
tag b when ((joined > 2026-01-01 and count(orders) > 1) as of 7d ago)
tag c when ((points > 3 and count(orders) > 1) as of 7d ago)
tag d when ((twice > 3 and count(orders) > 1) as of 7d ago)
tag e when ((shop.rent > 3 and count(orders) > 1) as of 7d ago)
tag f when ((shop.opened > 2026-01-01 and count(orders) > 1) as of 7d ago)
tag g when ((shop.yearly > 3 and count(orders) > 1) as of 7d ago)
# ---- typed
# timezone "UTC"
#
# users members from "m.csv" by id
#   id: int
#   joined: date
#   points: int
#   shop: int -> shops
#
# lookup shops from "s.csv" by id
#   id: int
#   rent: money
#   opened: date
#
# events orders from "o.csv" by uid at at
#   amount: money
#   uid: int
#   at: time
#
# stream orders
#   part orders
#   field at: time
#     orders.at: time
#
# tag a: bool
#   as of: bool
#     time
#       -: time
#         now: time
#         7d: duration
#     and: bool
#       >: bool
#         members.id: int
#         3: int
#       >: bool
#         count of orders: int
#         1: int
#
# tag b: bool
#   as of: bool
#     time
#       -: time
#         now: time
#         7d: duration
#     and: bool
#       >: bool
#         members.joined: date
#         2026-01-01: date
#       >: bool
#         count of orders: int
#         1: int
#
# tag c: bool
#   as of: bool
#     time
#       -: time
#         now: time
#         7d: duration
#     and: bool
#       >: bool
#         members.points: int
#         3: int
#       >: bool
#         count of orders: int
#         1: int
#
# let members.twice: int?
#   *: int?
#     members.points: int
#     2: int
#
# tag d: bool?
#   as of: bool?
#     time
#       -: time
#         now: time
#         7d: duration
#     and: bool?
#       >: bool?
#         let members.twice: int?
#         3: int
#       >: bool
#         count of orders: int
#         1: int
#
# tag e: bool?
#   as of: bool?
#     time
#       -: time
#         now: time
#         7d: duration
#     and: bool?
#       >: bool?
#         members.shop.rent: money?
#         3.00: money
#       >: bool
#         count of orders: int
#         1: int
#
# tag f: bool?
#   as of: bool?
#     time
#       -: time
#         now: time
#         7d: duration
#     and: bool?
#       >: bool?
#         members.shop.opened: date?
#         2026-01-01: date
#       >: bool
#         count of orders: int
#         1: int
#
# tag g: bool?
#   as of: bool?
#     time
#       -: time
#         now: time
#         7d: duration
#     and: bool?
#       >: bool?
#         *: money?
#           members.shop.rent: money?
#           12: int
#         3.00: money
#       >: bool
#         count of orders: int
#         1: int
# ---- diagnostics
# note[no-history]: in `((points > 3 and count(orders) > 1) as of 7d ago)`, `members.points` is as it is now: only events have a history
#   --> as_of_of_today.tag:12:12
#    |
# 12 | tag c when ((points > 3 and count(orders) > 1) as of 7d ago)
#    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#    = events, the windows over them, ages and the tags made of these are as of then
#
# note[no-history]: in `((twice > 3 and count(orders) > 1) as of 7d ago)`, `members.points` is as it is now: only events have a history
#   --> as_of_of_today.tag:13:12
#    |
# 13 | tag d when ((twice > 3 and count(orders) > 1) as of 7d ago)
#    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#    = events, the windows over them, ages and the tags made of these are as of then
#
# note[no-history]: in `((shop.rent > 3 and count(orders) > 1) as of 7d ago)`, `members.shop` is as it is now: only events have a history
#   --> as_of_of_today.tag:14:12
#    |
# 14 | tag e when ((shop.rent > 3 and count(orders) > 1) as of 7d ago)
#    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#    = events, the windows over them, ages and the tags made of these are as of then
#
# note[no-history]: in `((shop.yearly > 3 and count(orders) > 1) as of 7d ago)`, `members.shop` is as it is now: only events have a history
#   --> as_of_of_today.tag:16:12
#    |
# 16 | tag g when ((shop.yearly > 3 and count(orders) > 1) as of 7d ago)
#    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#    = events, the windows over them, ages and the tags made of these are as of then
