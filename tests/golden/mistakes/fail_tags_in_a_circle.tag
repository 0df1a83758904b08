# Tags that rest on each other.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag a when b
tag b when c
tag c when not a
# ---- diagnostics
# error[cycle]: `a` rests on itself
#   --> fail_tags_in_a_circle.tag:11:5
#    |
# 11 | tag a when b
#    |     ^
#    = a → b → c → a
