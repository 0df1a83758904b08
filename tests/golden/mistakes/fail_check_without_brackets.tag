users members from "members.csv" by member_id { member_id : int  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
tag rich when sum(orders.amount) > 100
check "one" exclusive rich, city = "x"
# ---- diagnostics
# error[unexpected]: `rich` cannot follow `exclusive`
#  --> fail_check_without_brackets.tag:4:23
#   |
# 4 | check "one" exclusive rich, city = "x"
#   |                       ^^^^
