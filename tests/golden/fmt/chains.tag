events abandoned=carts   where value>100 then within 24h no orders   by cart_id
events long_chain_of_events = views where page starts with "/product" then within 3 days carts where value > 100 and category = "shoes" then within 24h no orders span 2 weeks by session
tag a when any( carts then orders )   and reached(views then carts then orders span 30d)>=2
tag b when count(views where page starts with "/product" then within 1h carts where value > 100 then within 24h no orders by session) > 3
# between
events commented = views # first
  # the cart
  then carts # second
  by session # key
# ---- fmt
# events abandoned = carts where value > 100 then within 24h no orders by cart_id
# events long_chain_of_events =
#   views where page starts with "/product"
#   then within 3 days carts where value > 100 and category = "shoes"
#   then within 24h no orders
#   span 2 weeks
#   by session
# tag a when any(carts then orders) and reached(views then carts then orders span 30d) >= 2
# tag b
#   when count(
#     views where page starts with "/product"
#     then within 1h carts where value > 100
#     then within 24h no orders
#     by session
#   ) > 3
# # between
# events commented =
#   views       # first
#   # the cart
#   then carts  # second
#   by session  # key
