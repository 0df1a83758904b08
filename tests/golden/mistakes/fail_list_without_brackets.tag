# A list without its brackets.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag local when city in "Beijing", "Shanghai"
# ---- diagnostics
# error[in-needs-list]: `in` needs a list, a range or a period
#   --> fail_list_without_brackets.tag:11:24
#    |
# 11 | tag local when city in "Beijing", "Shanghai"
#    |                        ^^^^^^^^^^^^^^^^^^^^^ write `("Beijing", "Shanghai")`
