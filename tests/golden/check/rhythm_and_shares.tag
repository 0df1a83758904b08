# Favourites, shares, gaps and whole periods.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at {
  amount : money  items : int  product : int -> products
}
lookup products from "products.csv" by id { id : int  category : text? }
events carts from "carts.csv" by member_id at added_at { product : int }
events again = carts then orders

tag favourite = most_frequent(orders.product.category within 90d by amount)
tag mostly_tea when share(orders within 1 year where product.category = "tea" by items) > 50%
tag steady when every(orders where items > 1, 8 weeks)
tag pause = max(orders.gap within 90d)
tag slower = avg(again.gap where gap > 1h)
tag came_back when any(carts where gap > 30d then orders where gap is missing)
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#
# events orders from "orders.csv" by member_id at paid_at
#   amount: money
#   items: int
#   product: int -> products
#   member_id: int
#   paid_at: time
#
# lookup products from "products.csv" by id
#   id: int
#   category: text?
#
# events carts from "carts.csv" by member_id at added_at
#   product: int
#   member_id: int
#   added_at: time
#
# stream orders
#   part orders
#   field paid_at: time
#     orders.paid_at: time
#   field amount: money
#     orders.amount: money
#   field product.category: text?
#     orders.product.category: text?
#   field items: int
#     orders.items: int
#   field gap: duration?
#
# stream carts
#   part carts
#   field added_at: time
#     carts.added_at: time
#   field gap: duration?
#
# stream again
#   part carts
#   chain carts
#   then orders
#   field added_at: time
#     carts.added_at: time
#   field gap: duration?
#
# stream carts where gap > 30d then orders where gap is missing
#   part carts
#   chain carts
#     >: bool?
#       carts.gap: duration?
#       30d: duration
#   then orders
#     is missing: bool
#       orders.gap: duration?
#   field added_at: time
#     carts.added_at: time
#   field gap: duration?
#
# tag favourite: text?
#   most_frequent of orders: text?
#     orders.product.category: text?
#     from
#       -: time
#         now: time
#         90d: duration
#     by
#       orders.amount: money
#
# tag mostly_tea: bool?
#   >: bool?
#     share of orders: number?
#       from
#         shift -1 year: time
#           now: time
#       where
#         =: bool?
#           orders.product.category: text?
#           "tea": text
#       by
#         orders.items: int
#     0.5: number
#
# tag steady: bool
#   every of orders, length 8 week: bool
#     where
#       >: bool
#         orders.items: int
#         1: int
#
# tag pause: duration?
#   max of orders: duration?
#     orders.gap: duration?
#     from
#       -: time
#         now: time
#         90d: duration
#
# tag slower: duration?
#   avg of again: duration?
#     again.gap: duration?
#     where
#       >: bool?
#         again.gap: duration?
#         1h: duration
#
# tag came_back: bool
#   any of carts where gap > 30d then orders where gap is missing: bool
# ---- diagnostics
# warning[missing-shrinks]: an event without `product.category` is among all of them, but not in the `share`
#   --> rhythm_and_shares.tag:12:54
#    |
# 12 | tag mostly_tea when share(orders within 1 year where product.category = "tea" by items) > 50%
#    |                                                      ^^^^^^^^^^^^^^^^ say what a missing one means: `product.category ?? …`, or `product.category is known and …`
