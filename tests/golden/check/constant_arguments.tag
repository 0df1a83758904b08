# What follows the stream of an aggregate: a literal or a param.
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { amount : money  items : int }
param most : number = 99.9%
let large  = quantile(orders.amount within 30d where items > 1, 90%)
let huge   = quantile(orders.amount, most)
let all    = quantile(orders.items, 1)
let second = nth(orders, 2)
let before = nth(orders.amount, -2)
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: int
#
# events orders from "orders.csv" by member_id at paid_at
#   amount: money
#   items: int
#   member_id: int
#   paid_at: time
#
# stream orders
#   part orders
#   field paid_at: time
#     orders.paid_at: time
#   field amount: money
#     orders.amount: money
#   field items: int
#     orders.items: int
#
# param most: number = 0.999
#
# let large: number?
#   quantile of orders, share 0.9: number?
#     orders.amount: money
#     from
#       -: time
#         now: time
#         30d: duration
#     where
#       >: bool
#         orders.items: int
#         1: int
#
# let huge: number?
#   quantile of orders, share 0.999: number?
#     orders.amount: money
#
# let all: number?
#   quantile of orders, share 1: number?
#     orders.items: int
#
# let second: time?
#   nth of orders, place 2: time?
#
# let before: money?
#   nth of orders, place -2: money?
#     orders.amount: money
