# A name in quotes.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag "high value" when points > 3
# ---- diagnostics
# error[expected-name]: expected a name after `tag`
#   --> fail_name_in_quotes.tag:11:5
#    |
# 11 | tag "high value" when points > 3
#    |     ^^^^^^^^^^^^ a name stands without quotes, like `high_value`
