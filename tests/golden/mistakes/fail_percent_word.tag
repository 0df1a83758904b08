# A share in words.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag less when total_spend < 50 percent
# ---- diagnostics
# error[other-spelling]: `50 percent` is written `50%`
#   --> fail_percent_word.tag:11:29
#    |
# 11 | tag less when total_spend < 50 percent
#    |                             ^^^^^^^^^^
