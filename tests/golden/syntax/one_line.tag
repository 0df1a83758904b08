let a = 1 let b = a let c = a + b tag d when c = 3 segment e when d
# ---- ast
# let a
#   = int 1
# let b
#   = name a
# let c
#   = arithmetic
#     name a
#     + name b
# tag d
#   when compare =
#     name c
#     int 3
# segment e
#   when name d
