# `count(*)` of SQL.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag frequent when count(*) > 3
# ---- diagnostics
# error[expected-expression]: expected an expression after `(`
#   --> fail_count_star.tag:11:25
#    |
# 11 | tag frequent when count(*) > 3
#    |                         ^ name a stream, like `count(orders)`
