# A field that is nearly known.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when sum(orders.ammount) > 3
# ---- diagnostics
# error[unknown-field]: `orders` has no field `ammount`
#   --> fail_misspelt_field.tag:11:25
#    |
# 11 | tag vip when sum(orders.ammount) > 3
#    |                         ^^^^^^^ did you mean `amount`?
#    = fields of `orders`: amount, status, member_id, paid_at
