# Derived and united streams come down to tables, conditions and fields by part.
users members from "members.csv" by member_id { member_id : int  city : text }
events app_log from "log.csv" by uid at ts { uid : int  name : text  page : text?  store : text }
events orders from "orders.csv" by member_id at paid_at {
  amount : money  store : text  let page = store
}
events logins = app_log where name = "login"
events home = logins where page starts with "/home" and city = "北京"
events big = orders where amount > 3 * usual
events activity = home + big
let usual = avg(orders.amount)
tag seen when any(activity where page = "/" and time after 2026-01-01T00:00Z)
tag twice when last(activity.store) = last(orders.store) and last(big) = first(home)
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: int
#   city: text
#
# events app_log from "log.csv" by uid at ts
#   uid: int
#   name: text
#   page: text?
#   store: text
#   ts: time
#
# events orders from "orders.csv" by member_id at paid_at
#   amount: money
#   store: text
#   member_id: int
#   paid_at: time
#
# stream app_log
#   part app_log
#   field ts: time
#     app_log.ts: time
#   field name: text
#     app_log.name: text
#
# stream orders
#   part orders
#   field paid_at: time
#     orders.paid_at: time
#   field amount: money
#     orders.amount: money
#   field store: text
#     orders.store: text
#
# stream logins
#   part app_log
#     =: bool
#       app_log.name: text
#       "login": text
#   field ts: time
#     app_log.ts: time
#   field page: text?
#     app_log.page: text?
#
# stream home
#   part app_log
#     =: bool
#       app_log.name: text
#       "login": text
#     and: bool?
#       starts with: bool?
#         app_log.page: text?
#         "/home": text
#       =: bool
#         members.city: text
#         "北京": text
#   field ts: time
#     app_log.ts: time
#
# stream big
#   part orders
#     >: bool?
#       convert: number
#         orders.amount: money
#       *: number?
#         3: number
#         let usual: number?
#   field paid_at: time
#     orders.paid_at: time
#
# stream activity
#   part app_log
#     =: bool
#       app_log.name: text
#       "login": text
#     and: bool?
#       starts with: bool?
#         app_log.page: text?
#         "/home": text
#       =: bool
#         members.city: text
#         "北京": text
#   part orders
#     >: bool?
#       convert: number
#         orders.amount: money
#       *: number?
#         3: number
#         let usual: number?
#   field time: time
#     app_log.ts: time
#     orders.paid_at: time
#   field page: text?
#     app_log.page: text?
#     orders.store: text
#   field store: text
#     app_log.store: text
#     orders.store: text
#
# let usual: number?
#   avg of orders: number?
#     orders.amount: money
#
# tag seen: bool
#   any of activity: bool
#     where
#       and: bool?
#         =: bool?
#           activity.page: text?
#           "/": text
#         in window: bool
#           activity.time: time
#           after
#             2026-01-01T00:00:00: time
#
# tag twice: bool?
#   and: bool?
#     =: bool?
#       last of activity: text?
#         activity.store: text
#       last of orders: text?
#         orders.store: text
#     =: bool?
#       last of big: time?
#       first of home: time?
