# A module's param set to a value of another type.
import std.lifecycle
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at {}
events activity = orders
param lifecycle_silent : int = 60
# ---- diagnostics
# error[wrong-type]: `lifecycle_silent` is `int`, where `std.lifecycle` takes `duration`
#   --> fail_param_of_a_module.tag:7:7
#    |
#  7 | param lifecycle_silent : int = 60
#    |       ^^^^^^^^^^^^^^^^
#   ::: <library>/std.lifecycle.tag:14:7
#    |
# 14 | param lifecycle_silent : duration = 30d
#    |       ---------------- declared here
