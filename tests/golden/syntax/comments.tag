# before
let a = 1  # behind
let b = # inside
  2
# after
# ---- ast
# let a
#   = int 1
# let b
#   = int 2
