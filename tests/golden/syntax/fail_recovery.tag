let good = 1
tag broken when (good
tag fine when good
let half = good + 
@owner("crm")
tag also_fine when good
users members from "m.csv" by id {
  id   : int
  name text
  @sensitive wrong :
  city : text
}
let a = 1 let b = 2 3 let c = 4
@owner("x")
@status(active) tag more when when
let last = 5
# ---- ast
# let good
#   = int 1
# tag fine
#   when name good
# tag also_fine
#   @owner "crm"
#   when name good
# users members
#   from "m.csv"
#   by id
#   field id : int
#   field city : text
# let a
#   = int 1
# let b
#   = int 2
# let last
#   = int 5
# broken broken
# broken half
# broken members
# broken c
# broken more
# ---- diagnostics
# error[unclosed-bracket]: `(` is not closed
#  --> fail_recovery.tag:2:17
#   |
# 2 | tag broken when (good
#   |                 ^
#   |                      - a `)` is missing up to here
#
# error[expected-expression]: expected an expression after `+`
#  --> fail_recovery.tag:4:18
#   |
# 4 | let half = good + 
#   |                  ^
#
# error[expected-word]: expected `:` after `name`
#  --> fail_recovery.tag:9:8
#   |
# 9 |   name text
#   |        ^^^^
#
# error[expected-type]: expected a type after `:`
#   --> fail_recovery.tag:10:21
#    |
# 10 |   @sensitive wrong :
#    |                     ^
#
# error[unexpected]: `3` cannot follow `2`
#   --> fail_recovery.tag:13:21
#    |
# 13 | let a = 1 let b = 2 3 let c = 4
#    |                     ^ an operator such as `and` or `=` is missing before it
#
# error[expected-expression]: expected an expression after `when`
#   --> fail_recovery.tag:15:31
#    |
# 15 | @status(active) tag more when when
#    |                               ^^^^
