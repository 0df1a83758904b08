# The first none.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { product : text }

tag favourites = top(orders.product, 0)
# ---- diagnostics
# error[argument-outside]: `0` is no count that `top` takes
#  --> fail_top_zero.tag:6:38
#   |
# 6 | tag favourites = top(orders.product, 0)
#   |                                      ^ it is 1 or more
