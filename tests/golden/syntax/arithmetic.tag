let levels   = a + b * c - d / e div f mod g
let signs    = - - a * -b
let coalesce = a ?? b ?? (c + d) ?? 0
let literals = 1 + 2.50 + 20% + 30d + 15s
# ---- ast
# let levels
#   = arithmetic
#     name a
#     + arithmetic
#       name b
#       * name c
#     - arithmetic
#       name d
#       / name e
#       div name f
#       mod name g
# let signs
#   = arithmetic
#     minus x 2
#       name a
#     * minus
#       name b
# let coalesce
#   = coalesce
#     name a
#     name b
#     brackets
#       arithmetic
#         name c
#         + name d
#     int 0
# let literals
#   = arithmetic
#     int 1
#     + decimal 2.50
#     + percent 20%
#     + duration 30d
#     + duration 15s
