# An amount with its sign.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when total_spend > ¥3000
# ---- diagnostics
# error[unknown-character]: `¥` has no meaning here
#   --> fail_currency.tag:11:28
#    |
# 11 | tag vip when total_spend > ¥3000
#    |                            ^ amounts are written without a sign
