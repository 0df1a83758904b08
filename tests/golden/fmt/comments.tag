# at the beginning

# two lines
# before a declaration
let a = 1 # behind
let longer_name = 2 # behind, in one column


# alone

tag x when # why
  a # first
  and # between
  b # second
  # on its own
  and c
tag y when f(a, # one
  b # two
  # before the bracket
  )
tag z = choose { # the arms
  "a" when b, # best
  # the rest
  otherwise "c" # last
}
users u from "u.csv" by id { # the block
  # first field
  id: int # key

  # second field
  city: text? # place
  # at the end
}
@owner("x") # who
# and why
tag last when a # end
# the very end
# ---- fmt
# # at the beginning
#
# # two lines
# # before a declaration
# let a = 1            # behind
# let longer_name = 2  # behind, in one column
#
# # alone
#
# tag x  # why
#   when a  # first
#    # between
#    and b  # second
#    # on its own
#    and c
# tag y
#   when f(
#     a,  # one
#     b   # two
#     # before the bracket
#   )
# tag z =
#   choose {  # the arms
#     "a" when b,    # best
#     # the rest
#     otherwise "c"  # last
#   }
# users u from "u.csv" by id {  # the block
#   # first field
#   id   : int  # key
#
#   # second field
#   city : text?  # place
#   # at the end
# }
# @owner("x")      # who
# # and why
# tag last when a  # end
# # the very end
