# Digits in groups.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when total_spend > 3,000
# ---- diagnostics
# error[other-spelling]: `3,000` is written `3000`
#   --> fail_thousands.tag:11:28
#    |
# 11 | tag vip when total_spend > 3,000
#    |                            ^^^^^
