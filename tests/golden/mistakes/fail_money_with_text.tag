# Money beside a text.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when total_spend > "3000"
# ---- diagnostics
# error[incomparable]: `total_spend` is `money` and `"3000"` is `text`: they cannot be compared
#   --> fail_money_with_text.tag:11:28
#    |
# 11 | tag vip when total_spend > "3000"
#    |                            ^^^^^^ without quotes: `3000`
#    |              ----------- this is money
