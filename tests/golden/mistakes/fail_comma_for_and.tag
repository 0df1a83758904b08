# A comma between conditions.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when points > 3, city = "Beijing"
# ---- diagnostics
# error[unexpected]: `,` cannot follow `3`
#   --> fail_comma_for_and.tag:11:24
#    |
# 11 | tag vip when points > 3, city = "Beijing"
#    |                        ^ conditions are joined with `and` or `or`
