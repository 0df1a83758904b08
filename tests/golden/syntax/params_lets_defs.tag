param big_spend : money = 3000
param window    : duration = 30d
let total_spend = sum(orders.net)
def none_of() = false
def bought(c: text, d: duration,) = any(orders within d where product.category = c)
