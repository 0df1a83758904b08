# A second text that was meant for the same comparison.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag local when city = "Beijing" or "Shanghai" or "Suzhou"
# ---- diagnostics
# error[not-a-condition]: `"Shanghai"` is `text`, and a condition is wanted
#   --> fail_or_of_texts.tag:11:36
#    |
# 11 | tag local when city = "Beijing" or "Shanghai" or "Suzhou"
#    |                                    ^^^^^^^^^^ write `city in ("Beijing", "Shanghai", "Suzhou")`
