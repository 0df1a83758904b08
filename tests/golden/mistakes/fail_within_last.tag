# Two words where one is enough.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag frequent when count(orders within last 30d) >= 3
# ---- diagnostics
# error[other-spelling]: `within last` is written `within`
#   --> fail_within_last.tag:11:32
#    |
# 11 | tag frequent when count(orders within last 30d) >= 3
#    |                                ^^^^^^^^^^^
