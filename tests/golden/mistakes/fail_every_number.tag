# Every eight what?
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { amount : money }

tag steady when every(orders, 8)
# ---- diagnostics
# error[periods-wanted]: `8` is no count of days, weeks, months, quarters or years, as the length of `every` must be
#  --> fail_every_number.tag:6:31
#   |
# 6 | tag steady when every(orders, 8)
#   |                               ^ of what? `8 weeks`, `8 months`
