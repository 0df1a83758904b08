# A window on the table of users.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag new when count(members within 30d) > 3
# ---- diagnostics
# error[unknown-stream]: there is no stream `members`
#   --> fail_count_of_users.tag:11:20
#    |
# 11 | tag new when count(members within 30d) > 3
#    |                    ^^^^^^^ it is the table of users: their fields are used without `count`
#    = streams: orders
