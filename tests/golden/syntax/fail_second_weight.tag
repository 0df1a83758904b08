# Events are weighed once, and lists are not weighed.
tag a = nth(orders.product by amount, 3 by amount)
tag b when title contains any ("a" by c, "b")
# ---- ast
# tag a
#   = call nth by amount
#     name orders.product
#     int 3
# tag b
#   when contains any
#     name title
#     pattern text "a"
#     pattern text "b"
# ---- diagnostics
# error[unexpected]: `by amount` cannot follow `by`
#  --> fail_second_weight.tag:2:44
#   |
# 2 | tag a = nth(orders.product by amount, 3 by amount)
#   |                                            ^^^^^^ events are weighed by one field, which is written once
#
# error[unexpected]: `by` cannot follow `"a"`
#  --> fail_second_weight.tag:3:39
#   |
# 3 | tag b when title contains any ("a" by c, "b")
#   |                                       ^ a list holds values only
