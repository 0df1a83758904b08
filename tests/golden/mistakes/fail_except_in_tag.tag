# `except` belongs to segments.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text?  points : int  registered : date
}
events orders from "orders.csv" by member_id at paid_at {
  amount : money  status : enum("paid", "refunded")
}
let total_spend = sum(orders.amount)

tag rich when points > 4
tag vip when points > 3 except rich
# ---- diagnostics
# error[unexpected]: `except` cannot follow `3`
#   --> fail_except_in_tag.tag:12:25
#    |
# 12 | tag vip when points > 3 except rich
#    |                         ^^^^^^ only a segment has `except`; in a tag write `and not …`
