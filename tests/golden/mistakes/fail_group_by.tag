# GROUP BY of SQL.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { amount : money  product : text }

tag varied when count(orders by product) > 3
# ---- diagnostics
# error[no-weights]: `count` does not weigh its events by `product`
#  --> fail_group_by.tag:6:33
#   |
# 6 | tag varied when count(orders by product) > 3
#   |                                 ^^^^^^^ `by` is a weight in `most_frequent`, `top`, `share`, and the key of a chain: `count(carts then orders by cart_id)`
