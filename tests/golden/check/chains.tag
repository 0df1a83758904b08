# Chains: declared, inline, with gaps, span, key and absent steps; the deepest step reached.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  city : text  patience : duration? }
events views from "views.csv" by member_id at at { at : time  session : text  page : text? }
events carts from "carts.csv" by member_id at at { at : time  session : text  cart_id : int?  price : money }
events orders from "orders.csv" by member_id at at { at : time  session : text  cart_id : int?  paid : money }
param patient : duration = 24h
events abandoned = carts where price > 10 then within patient no orders by cart_id
events bought = carts then within 1h orders where paid > 10 then no carts span 3 days
def quick(limit: money) = any(views then carts where price > limit by session)
tag a when count(abandoned within 30d where price > 20) >= 3 and last(abandoned) within 7d
tag b = sum(bought.price)
tag c when quick(30)
tag d = reached(views then carts then within 24h orders by session)
tag e when none(views then no orders then views)
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#   city: text
#   patience: duration?
#
# events views from "views.csv" by member_id at at
#   at: time
#   session: text
#   page: text?
#   member_id: int
#
# events carts from "carts.csv" by member_id at at
#   at: time
#   session: text
#   cart_id: int?
#   price: money
#   member_id: int
#
# events orders from "orders.csv" by member_id at at
#   at: time
#   session: text
#   cart_id: int?
#   paid: money
#   member_id: int
#
# stream views
#   part views
#   field at: time
#     views.at: time
#   field session: text
#     views.session: text
#
# stream carts
#   part carts
#   field at: time
#     carts.at: time
#   field price: money
#     carts.price: money
#   field cart_id: int?
#     carts.cart_id: int?
#   field session: text
#     carts.session: text
#
# stream orders
#   part orders
#   field at: time
#     orders.at: time
#   field cart_id: int?
#     orders.cart_id: int?
#   field paid: money
#     orders.paid: money
#   field session: text
#     orders.session: text
#
# stream abandoned
#   part carts
#   chain carts by cart_id
#     >: bool
#       carts.price: money
#       10.00: money
#   then within 1d no orders by cart_id
#   field at: time
#     carts.at: time
#   field price: money
#     carts.price: money
#
# stream bought
#   part carts
#   chain carts
#   then within 1h orders
#     >: bool
#       orders.paid: money
#       10.00: money
#   then no carts
#   span 3 days
#   field at: time
#     carts.at: time
#   field price: money
#     carts.price: money
#
# stream views then carts where price > limit by session
#   part views
#   chain views by session
#   then carts by session
#     >: bool?
#       carts.price: money
#       argument 0: money?
#   field at: time
#     views.at: time
#   field session: text
#     views.session: text
#
# stream views then carts then within 24h orders by session, step 1
#   part views
#   chain views by session
#   field at: time
#     views.at: time
#   field session: text
#     views.session: text
#
# stream views then carts then within 24h orders by session, step 2
#   part views
#   chain views by session
#   then carts by session
#   field at: time
#     views.at: time
#   field session: text
#     views.session: text
#
# stream views then carts then within 24h orders by session
#   part views
#   chain views by session
#   then carts by session
#   then within 1d orders by session
#   field at: time
#     views.at: time
#   field session: text
#     views.session: text
#
# stream views then no orders then views
#   part views
#   chain views
#   then no orders
#   then views
#   field at: time
#     views.at: time
#   field session: text
#     views.session: text
#
# param patient: duration = 1d
#
# def quick(limit: money): bool
#   any of views then carts where price > limit by session: bool
#
# tag a: bool?
#   and: bool?
#     >=: bool
#       count of abandoned: int
#         from
#           -: time
#             now: time
#             30d: duration
#         where
#           >: bool
#             abandoned.price: money
#             20.00: money
#       3: int
#     in window: bool?
#       last of abandoned: time?
#       from
#         -: time
#           now: time
#           7d: duration
#       to
#         now: time
#
# tag b: money?
#   sum of bought: money?
#     bought.price: money
#
# tag c: bool
#   def quick: bool
#     30.00: money
#
# tag d: int
#   reached of views then carts then within 24h orders by session: int
#
# tag e: bool
#   none of views then no orders then views: bool
