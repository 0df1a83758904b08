# A choice that is not closed; what follows is checked.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag level = choose { "high" when points > 1, otherwise "low"
tag rich when points > 3
# ---- diagnostics
# error[unclosed-bracket]: `{` is not closed
#   --> fail_no_closing_brace.tag:11:20
#    |
# 11 | tag level = choose { "high" when points > 1, otherwise "low"
#    |                    ^
#    |                                                             - a `}` is missing up to here
