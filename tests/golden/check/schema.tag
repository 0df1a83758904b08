# Tables with implicit columns, defaults, lookups, and computed fields of all of them.
timezone "Asia/Shanghai"
users members from "members.parquet" by member_id {
  member_id  : int
  title      : text? from "职位"
  birthday   : date?
  registered : time = 2020-01-01
  points     : int = 0
  store      : int? -> stores
  @sensitive union_id : text?
  let age = age_of(birthday)
}
lookup stores from "stores.csv" by id { id : int  city : text  opened : date  let is_new = opened >= 2026-01-01 }
events orders from "orders/*" as csv by member_id at paid_at utc dedupe by (order_no) {
  order_no : text
  amount   : money
  discount : money = 0
  status   : enum("submitted", "paid") = "submitted"
  store    : int -> stores
  let net = amount - discount
  let new_store = store.is_new and net > 10
}
tag adult when age >= 18 and store.city = "北京" and store.is_new
tag news when any(orders where new_store and store.city != "北京")
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.parquet" by member_id
#   member_id: int
#   title: text? from "职位"
#   birthday: date?
#   registered: time = 2020-01-01T00:00:00
#   points: int = 0
#   store: int? -> stores
#   @sensitive union_id: text?
#
# lookup stores from "stores.csv" by id
#   id: int
#   city: text
#   opened: date
#
# events orders from "orders/*" as csv by member_id at paid_at dedupe by order_no
#   order_no: text
#   amount: money
#   discount: money = 0.00
#   status: enum("submitted", "paid") = "submitted"
#   store: int -> stores
#   member_id: int
#   paid_at: time utc
#
# stream orders
#   part orders
#   field paid_at: time
#     orders.paid_at: time
#   field new_store: bool?
#     and: bool?
#       >=: bool?
#         orders.store.opened: date?
#         2026-01-01: date
#       >: bool?
#         -: money?
#           orders.amount: money
#           orders.discount: money
#         10.00: money
#   field store.city: text?
#     orders.store.city: text?
#
# let members.age: int?
#   age_of: int?
#     members.birthday: date?
#     now: time
#
# tag adult: bool?
#   and: bool?
#     >=: bool?
#       let members.age: int?
#       18: int
#     =: bool?
#       members.store.city: text?
#       "北京": text
#     >=: bool?
#       members.store.opened: date?
#       2026-01-01: date
#
# tag news: bool
#   any of orders: bool
#     where
#       and: bool?
#         orders.new_store: bool?
#         !=: bool?
#           orders.store.city: text?
#           "北京": text
