# What events are weighed by stands behind the condition.
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { amount : money  product : text }
tag a = most_frequent( orders.product   by   amount )
tag b = share(orders within 90d where product = "tea" or product = "coffee" or product = "chocolate" by amount)
tag c = nth(orders.product where amount > 3   by amount, 2)
tag d = share(orders where # of tea
  product = "tea" # and its weight
  by amount)
# ---- fmt
# # What events are weighed by stands behind the condition.
# users members from "members.csv" by member_id { member_id: int }
# events orders from "orders.csv" by member_id at paid_at { amount: money  product: text }
# tag a = most_frequent(orders.product by amount)
# tag b = share(
#   orders within 90d where product = "tea" or product = "coffee" or product = "chocolate" by amount
# )
# tag c = nth(orders.product where amount > 3 by amount, 2)
# tag d =
#   share(
#     orders  # of tea
#       where product = "tea"  # and its weight
#       by amount
#   )
