# Defs are checked once; what their arguments may be follows from how they are used.
users members from "members.csv" by member_id { member_id : int  city : text?  registered : time }
events orders from "orders.csv" by member_id at paid_at { amount : money  title : text }
param span : duration = 30d
def bought(least: money, d: duration) = any(orders within d where amount >= least)
def named(pattern: text) = count(orders where title matches pattern)
def double(x: number) = x * 2
def often(d: duration) = bought(10.50, d) and bought(20, d)
tag a when bought(100, 7d) and often(span)
tag b when named("^tea") > 3
tag c when any(orders where double(amount) > 10)
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: int
#   city: text?
#   registered: time
#
# events orders from "orders.csv" by member_id at paid_at
#   amount: money
#   title: text
#   member_id: int
#   paid_at: time
#
# stream orders
#   part orders
#   field paid_at: time
#     orders.paid_at: time
#   field amount: money
#     orders.amount: money
#   field title: text
#     orders.title: text
#
# param span: duration = 30d
#
# def bought(least: money, d: duration): bool?
#   any of orders: bool?
#     from
#       -: time?
#         now: time
#         argument d: duration?
#     where
#       >=: bool?
#         orders.amount: money
#         argument least: money?
#
# def named(pattern: text): int
#   count of orders: int
#     where
#       matches: bool?
#         orders.title: text
#         argument pattern: text?
#
# def double(x: number): number?
#   *: number?
#     argument x: number?
#     2: number
#
# def often(d: duration): bool?
#   and: bool?
#     def bought: bool?
#       10.50: money
#       argument d: duration?
#     def bought: bool?
#       20.00: money
#       argument d: duration?
#
# tag a: bool
#   and: bool
#     def bought: bool
#       100.00: money
#       7d: duration
#     def often: bool
#       param span: duration
#
# tag b: bool
#   >: bool
#     def named: int
#       "^tea": text
#     3: int
#
# tag c: bool
#   any of orders: bool
#     where
#       >: bool?
#         def double: number?
#           convert: number
#             orders.amount: money
#         10: number
