events orders from "o.csv" by id { amount: money }
users members from "m.csv" by id at registered { id: int, city: text? }
lookup products from "p.csv" by id dedupe by (id) { id: int }
events logins by uid from "l.csv" at ts
users u from "u.csv" by id {
  id int
  city : texts from
  name : text = other
  @sensitive : text
  age  : int
  let x
  last : date
}
events e from "e.csv" by a at b as csv
events d = logins where
events u = logins +
# ---- diagnostics
# error[missing-clause]: `events` needs `at`
#  --> fail_tables.tag:1:1
#   |
# 1 | events orders from "o.csv" by id { amount: money }
#   | ^^^^^^ which column is the time of an event?
#
# error[unexpected-clause]: `users` has no `at`
#  --> fail_tables.tag:2:34
#   |
# 2 | users members from "m.csv" by id at registered { id: int, city: text? }
#   |                                  ^^
#
# error[stray-comma]: fields are not separated by commas
#  --> fail_tables.tag:2:57
#   |
# 2 | users members from "m.csv" by id at registered { id: int, city: text? }
#   |                                                         ^ leave it out
#
# error[unexpected-clause]: `lookup` has no `dedupe by`
#  --> fail_tables.tag:3:36
#   |
# 3 | lookup products from "p.csv" by id dedupe by (id) { id: int }
#   |                                    ^^^^^^
#
# error[unexpected]: `by` cannot follow `logins`
#  --> fail_tables.tag:4:15
#   |
# 4 | events logins by uid from "l.csv" at ts
#   |               ^^
#   = the parts of a table stand in this order: `from`, `as`, `by`, `at`, `dedupe by`
#
# error[expected-word]: expected `:` after `id`
#  --> fail_tables.tag:6:6
#   |
# 6 |   id int
#   |      ^^^
#
# error[expected-word]: expected `:` after `from`
#  --> fail_tables.tag:7:20
#   |
# 7 |   city : texts from
#   |                    ^
#
# error[expected-word]: expected a number or a text after `=`
#  --> fail_tables.tag:8:17
#   |
# 8 |   name : text = other
#   |                 ^^^^^
#
# error[expected-name]: expected a name after `sensitive`
#  --> fail_tables.tag:9:14
#   |
# 9 |   @sensitive : text
#   |              ^
#
# error[expected-word]: expected `=` after `x`
#   --> fail_tables.tag:11:8
#    |
# 11 |   let x
#    |        ^
#
# error[unexpected]: `as` cannot follow `b`
#   --> fail_tables.tag:14:33
#    |
# 14 | events e from "e.csv" by a at b as csv
#    |                                 ^^
#    = the parts of a table stand in this order: `from`, `as`, `by`, `at`, `dedupe by`
#
# error[expected-expression]: expected an expression after `where`
#   --> fail_tables.tag:15:24
#    |
# 15 | events d = logins where
#    |                        ^
#
# error[expected-name]: expected a name after `+`
#   --> fail_tables.tag:16:20
#    |
# 16 | events u = logins +
#    |                    ^
