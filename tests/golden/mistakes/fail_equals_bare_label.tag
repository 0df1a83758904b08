# The label of an enum without its quotes.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag settled when any(orders where status = paid)
# ---- diagnostics
# error[unknown-name]: `paid` is not known
#   --> fail_equals_bare_label.tag:11:44
#    |
# 11 | tag settled when any(orders where status = paid)
#    |                                            ^^^^ a text stands in quotes: `"paid"`
