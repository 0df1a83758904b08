# A text beside a number.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag local when city = 3
# ---- diagnostics
# error[incomparable]: `city` is `text` and `3` is `int`: they cannot be compared
#   --> fail_text_with_number.tag:11:23
#    |
# 11 | tag local when city = 3
#    |                       ^ in quotes: `"3"`
#    |                ---- this is text
