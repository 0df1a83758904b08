# Words of the language are names wherever a name can stand, and after a dot always.
users users from "users.csv" by by { at: date  from: text  let: int  let to = this  tag: bool }
events events from "x.csv" as as by from at at utc { utc: time utc  enum: enum("a")  is: text }
let let = tag + segment - days * within
let div = div div mod mod mod
let is = is is missing or contains contains "x" or in_.when in ("x") or next within next next
let between = between between after and before
let first = orders.first.and.or.not.in.where.when.then.choose.ago.expect
tag manual manual from "manual.csv" at at keep keep
tag except when except except except
param param : time = now
def def(def: int, keep: text) = keep starts with "x" or def ends with with
