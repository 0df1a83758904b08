# before
let a = 1  # behind
let b = # inside
  2
# after
