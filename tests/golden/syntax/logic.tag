let runs     = a and b and not not c and (d or e or not f)
let readings = (a and b) or c
# ---- ast
# let runs
#   = and
#     name a
#     name b
#     not x 2
#       name c
#     brackets
#       or
#         name d
#         name e
#         not
#           name f
# let readings
#   = or
#     brackets
#       and
#         name a
#         name b
#     name c
