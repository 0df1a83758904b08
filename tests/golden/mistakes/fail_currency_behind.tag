# An amount with its unit.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when total_spend > 3000元
# ---- diagnostics
# error[glued-number]: `3000元` is neither a number nor a name
#   --> fail_currency_behind.tag:11:28
#    |
# 11 | tag vip when total_spend > 3000元
#    |                            ^^^^^^ did you mean `3000`?
