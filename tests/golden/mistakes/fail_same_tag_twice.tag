# One name for two tags.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag vip when points > 3
tag vip when points > 4
# ---- diagnostics
# error[duplicate-name]: `vip` is declared twice
#   --> fail_same_tag_twice.tag:12:5
#    |
# 11 | tag vip when points > 3
#    |     --- first declared here, as a tag
# 12 | tag vip when points > 4
#    |     ^^^
