# A name of two words.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag high value when points > 3
# ---- diagnostics
# error[other-spelling]: `high value` is written `high_value`
#   --> fail_name_of_two_words.tag:11:5
#    |
# 11 | tag high value when points > 3
#    |     ^^^^^^^^^^
