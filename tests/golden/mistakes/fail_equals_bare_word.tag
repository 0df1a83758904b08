# A text without its quotes; `==` itself is read.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag local when city == Beijing
# ---- diagnostics
# error[unknown-name]: `Beijing` is not known
#   --> fail_equals_bare_word.tag:11:24
#    |
# 11 | tag local when city == Beijing
#    |                        ^^^^^^^ a text stands in quotes: `"Beijing"`
