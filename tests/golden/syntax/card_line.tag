tag vip when total_spend > 3000 and active_within(30d)
# ---- ast
# tag vip
#   when and
#     compare >
#       name total_spend
#       int 3000
#     call active_within
#       duration 30d
