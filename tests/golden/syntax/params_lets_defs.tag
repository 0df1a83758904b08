param big_spend : money = 3000
param window    : duration = 30d
let total_spend = sum(orders.net)
def none_of() = false
def bought(c: text, d: duration,) = any(orders within d where product.category = c)
# ---- ast
# param big_spend : money
#   = int 3000
# param window : duration
#   = duration 30d
# let total_spend
#   = call sum
#     name orders.net
# def none_of
#   = bool false
# def bought
#   c : text
#   d : duration
#   = call any
#     window within
#       name orders
#       length name d
#     where compare =
#       name product.category
#       name c
