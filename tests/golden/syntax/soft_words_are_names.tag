# Words of the language are names wherever a name can stand, and after a dot always.
users users from "users.csv" by by { at: date  from: text  let: int  let to = this  tag: bool }
events events from "x.csv" as as by from at at utc { utc: time utc  enum: enum("a")  is: text }
let let = tag + segment - days * within
let div = div div mod mod mod
let is = is is missing or contains contains "x" or in_.when in ("x") or next within next next
let between = between between after and before
let first = orders.first.and.or.not.in.where.when.then.choose.ago.expect
tag manual manual from "manual.csv" at at keep keep
segment except when except except except
param param : time = now
def def(def: int, keep: text) = keep starts with "x" or def ends with with
# ---- ast
# users users
#   from "users.csv"
#   by by
#   field at : date
#   field from : text
#   field let : int
#   let to
#     = name this
#   field tag : bool
# events events
#   from "x.csv" as as
#   by from
#   at at utc
#   field utc : time utc
#   field enum : enum("a")
#   field is : text
# let let
#   = arithmetic
#     name tag
#     + name segment
#     - arithmetic
#       name days
#       * name within
# let div
#   = arithmetic
#     name div
#     div name mod
#     mod name mod
# let is
#   = or
#     is missing
#       name is
#     contains
#       name contains
#       pattern text "x"
#     in list
#       name in_.when
#       item text "x"
#     window within next
#       name next
#       length name next
# let between
#   = window between
#     name between
#     a name after
#     b name before
# let first
#   = name orders.first.and.or.not.in.where.when.then.choose.ago.expect
# tag manual
#   from "manual.csv"
#   at at
#   keep name keep
# segment except
#   except except
#   when name except
# param param : time
#   = name now
# def def
#   def : int
#   keep : text
#   = or
#     starts with
#       name keep
#       pattern text "x"
#     ends with
#       name def
#       pattern name with
# ---- diagnostics
