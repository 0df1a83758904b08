events abandoned = carts where value > 100 then within 24h no orders
events bought = views then within 3 days carts where value > 1 and not test then within gap no returns then orders span 2 weeks by cart.id
tag a when any(carts then orders)
tag b = reached(views then no orders where paid > 3 then views by session)
tag c when count(no) > 1 and span = 3 and any(no then no no then span)
# ---- ast
# events abandoned
#   = chain carts then within no orders
#     where compare >
#       name value
#       int 100
#     gap duration 24h
# events bought
#   = chain views then within carts then within no returns then orders by cart.id
#     gap calendar 3 days
#     where and
#       compare >
#         name value
#         int 1
#       not
#         name test
#     gap name gap
#     span calendar 2 weeks
# tag a
#   when call any
#     chain carts then orders
# tag b
#   = reached
#     chain views then no orders then views by session
#       where compare >
#         name paid
#         int 3
# tag c
#   when and
#     compare >
#       call count
#         name no
#       int 1
#     compare =
#       name span
#       int 3
#     call any
#       chain no then no no then span
