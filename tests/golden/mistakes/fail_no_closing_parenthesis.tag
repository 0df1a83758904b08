# A call that is not closed.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag frequent when count(orders within 30d >= 3
# ---- diagnostics
# error[unclosed-bracket]: `(` is not closed
#   --> fail_no_closing_parenthesis.tag:11:24
#    |
# 11 | tag frequent when count(orders within 30d >= 3
#    |                        ^
#    |                                               - a `)` is missing up to here
