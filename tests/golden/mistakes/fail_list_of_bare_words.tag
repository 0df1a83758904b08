# Texts without quotes in a list.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag local when city in (Beijing, "Shanghai")
# ---- diagnostics
# error[unknown-name]: `Beijing` is not known
#   --> fail_list_of_bare_words.tag:11:25
#    |
# 11 | tag local when city in (Beijing, "Shanghai")
#    |                         ^^^^^^^ a text stands in quotes: `"Beijing"`
