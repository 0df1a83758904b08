# A share of everything.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { amount : money  gift : bool }

tag gifts when share(orders within 90d) > 20%
# ---- diagnostics
# error[where-wanted]: `share` wants a `where`: which of the events are meant
#  --> fail_share_without_where.tag:6:16
#   |
# 6 | tag gifts when share(orders within 90d) > 20%
#   |                ^^^^^^^^^^^^^^^^^^^^^^^^ of which events? `share(orders within 90d where …)`
