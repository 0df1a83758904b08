let `score` = `下单 时间` + `a-b` + choose_ + `plain` + orders.`net amount`
# ---- ast
# let `score`
#   = arithmetic
#     name `下单 时间`
#     + name `a-b`
#     + name choose_
#     + name plain
#     + name orders.`net amount`
