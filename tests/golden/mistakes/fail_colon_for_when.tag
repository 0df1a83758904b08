# A colon for `when`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip: points > 1
# ---- diagnostics
# error[expected-word]: expected `when` after `vip`
#   --> fail_colon_for_when.tag:11:8
#    |
# 11 | tag vip: points > 1
#    |        ^ write `vip when …`
