# Aggregates with and without a field, conversions of fields, and user values inside `where`.
users members from "members.csv" by member_id { member_id : int  city : text? }
events orders from "orders.csv" by member_id at paid_at {
  amount  : money
  count   : int
  status  : enum("submitted", "paid")
  day     : date
  product : int -> products
}
lookup products from "products.csv" by id { id : int  category : text  city : text? }
let total = sum(orders.amount within 90d where product.category = "tea" and status = "paid")
let usual = avg(orders.amount)
let large = count(orders where amount > usual)
let same  = any(orders where product.city = members.city)
let kinds = distinct(orders.product.category)
let days  = distinct_days(orders within 30d)
let newest = last(orders.status where orders.count > 1)
let when_first = first(orders)
let last_day = max(orders.day)
tag growing when count(orders within 7d) > count(orders between 14d and 7d ago)
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: int
#   city: text?
#
# events orders from "orders.csv" by member_id at paid_at
#   amount: money
#   count: int
#   status: enum("submitted", "paid")
#   day: date
#   product: int -> products
#   member_id: int
#   paid_at: time
#
# lookup products from "products.csv" by id
#   id: int
#   category: text
#   city: text?
#
# stream orders
#   part orders
#   field paid_at: time
#     orders.paid_at: time
#   field amount: money
#     orders.amount: money
#   field product.category: text?
#     orders.product.category: text?
#   field status: enum("submitted", "paid")?
#     orders.status: enum?
#   field product.city: text?
#     orders.product.city: text?
#   field count: int
#     orders.count: int
#   field day: date
#     orders.day: date
#
# let total: money?
#   sum of orders: money?
#     orders.amount: money
#     from
#       -: time
#         now: time
#         90d: duration
#     where
#       and: bool?
#         =: bool?
#           orders.product.category: text?
#           "tea": text
#         =: bool?
#           orders.status: enum?
#           "paid": enum
#
# let usual: number?
#   avg of orders: number?
#     orders.amount: money
#
# let large: int
#   count of orders: int
#     where
#       >: bool?
#         convert: number
#           orders.amount: money
#         let usual: number?
#
# let same: bool
#   any of orders: bool
#     where
#       =: bool?
#         orders.product.city: text?
#         members.city: text?
#
# let kinds: int
#   distinct of orders: int
#     orders.product.category: text?
#
# let days: int
#   distinct_days of orders: int
#     from
#       -: time
#         now: time
#         30d: duration
#
# let newest: enum("submitted", "paid")?
#   last of orders: enum?
#     orders.status: enum?
#     where
#       >: bool
#         orders.count: int
#         1: int
#
# let when_first: time?
#   first of orders: time?
#
# let last_day: date?
#   max of orders: date?
#     orders.day: date
#
# tag growing: bool
#   >: bool
#     count of orders: int
#       from
#         -: time
#           now: time
#           7d: duration
#     count of orders: int
#       from
#         -: time
#           now: time
#           14d: duration
#       to
#         -: time
#           now: time
#           7d: duration
