# Rules without data.
tag vip when total_spend > 3000 and active_within(30d)
# ---- diagnostics
# error[no-users]: the program declares no `users` table
#  --> fail_no_schema.tag:1:1
#   |
# 1 | # Rules without data.
#   | ^ add `users members from "members.csv" by member_id { member_id : int }`
#
# error[unknown-function]: there is no function `active_within`
#  --> fail_no_schema.tag:2:37
#   |
# 2 | tag vip when total_spend > 3000 and active_within(30d)
#   |                                     ^^^^^^^^^^^^^ add `import std.activity`
