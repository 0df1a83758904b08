# The same after `contains`.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag local when city contains "Bei" or "Shang"
# ---- diagnostics
# error[not-a-condition]: `"Shang"` is `text`, and a condition is wanted
#   --> fail_contains_or.tag:11:39
#    |
# 11 | tag local when city contains "Bei" or "Shang"
#    |                                       ^^^^^^^ write `city contains any ("Bei", "Shang")`
