# Mistakes in tables.
timezone "Asia/Shanghia"
timezone "Asia/Tokyo"
users members from "members.xlsx" by id {
  name   : string
  name   : text
  gender : enum("f", "m", "f")?
  level  : enum
  joined : date utc
  points : int = "none"
  @owner("me") shop : text -> shops
  other  : int -> shop
  let points = 3
}
users clients from "clients.csv" by id { id : int }
lookup shops from "shops" as excel by id { id : int? }
lookup towns from "towns.csv" by number { number : number }
events orders from "orders.csv" by uid at paid_at dedupe by (order_no, net) {
  uid : text  paid_at : date  amount : money  let net = amount
}
events logins from "logins.csv" by uid at ts { uid : int  ts : time? }
tag a when name = "x" and level = "gold" and shop.town = "y"
# ---- diagnostics
# error[unknown-timezone]: there is no time zone `Asia/Shanghia`
#  --> fail_schema.tag:2:10
#   |
# 2 | timezone "Asia/Shanghia"
#   |          ^^^^^^^^^^^^^^^ did you mean `Asia/Shanghai`?
#
# error[duplicate-name]: `timezone` is declared twice
#  --> fail_schema.tag:3:1
#   |
# 2 | timezone "Asia/Shanghia"
#   | ------------------------ first declared here
# 3 | timezone "Asia/Tokyo"
#   | ^^^^^^^^^^^^^^^^^^^^^
#
# error[unknown-format]: `members.xlsx` does not say what kind of file it is
#  --> fail_schema.tag:4:20
#   |
# 4 | users members from "members.xlsx" by id {
#   |                    ^^^^^^^^^^^^^^ say what it is: `as csv`, `as parquet`, `as arrow`, `as jsonl`
#
# error[key-type]: `id` cannot be a key
#  --> fail_schema.tag:4:38
#   |
# 4 | users members from "members.xlsx" by id {
#   |                                      ^^ list it among the fields: `id : int`
#
# error[unknown-type]: `string` is not a type
#  --> fail_schema.tag:5:12
#   |
# 5 |   name   : string
#   |            ^^^^^^ write `text`
#   = types: bool, int, number, money, text, date, time, duration, enum("…", …), list of these
#
# error[duplicate-field]: `members` has two fields `name`
#  --> fail_schema.tag:6:3
#   |
# 5 |   name   : string
#   |   ---- first declared here
# 6 |   name   : text
#   |   ^^^^
#
# error[duplicate-label]: the label `"f"` stands here twice
#  --> fail_schema.tag:7:27
#   |
# 7 |   gender : enum("f", "m", "f")?
#   |                           ^^^
#   |                 --- it already stands here
#
# error[unknown-type]: `enum` is not a type
#  --> fail_schema.tag:8:12
#   |
# 8 |   level  : enum
#   |            ^^^^ say its values: `enum("a", "b")`
#
# error[utc-of-no-time]: `utc` cannot stand after `date`
#  --> fail_schema.tag:9:12
#   |
# 9 |   joined : date utc
#   |            ^^^^^^^^ `utc` says how to read times without an offset: `time utc`
#
# error[wrong-type]: `"none"` is `text`, where `points` takes `int`
#   --> fail_schema.tag:10:18
#    |
# 10 |   points : int = "none"
#    |                  ^^^^^^ a whole number belongs here, like `3`
#
# error[annotation-misplaced]: `@owner` does not belong here
#   --> fail_schema.tag:11:3
#    |
# 11 |   @owner("me") shop : text -> shops
#    |   ^^^^^^^^^^^^ a field takes only `@sensitive`
#
# error[lookup-type]: `shop` is `text`, the keys of `shops` are `int`
#   --> fail_schema.tag:11:23
#    |
# 11 |   @owner("me") shop : text -> shops
#    |                       ^^^^ write `shop : int`
#
# error[unknown-lookup]: there is no lookup table `shop`
#   --> fail_schema.tag:12:19
#    |
# 12 |   other  : int -> shop
#    |                   ^^^^ did you mean `shops`?
#
# error[duplicate-field]: `members` has two fields `points`
#   --> fail_schema.tag:13:7
#    |
# 10 |   points : int = "none"
#    |   ------ first declared here
# ...
# 13 |   let points = 3
#    |       ^^^^^^
#
# error[second-users]: a second `users` table, `clients`
#   --> fail_schema.tag:15:7
#    |
#  4 | users members from "members.xlsx" by id {
#    |       ------- the users' table
# ...
# 15 | users clients from "clients.csv" by id { id : int }
#    |       ^^^^^^^
#
# error[unknown-format]: `excel` does not say what kind of file it is
#   --> fail_schema.tag:16:30
#    |
# 16 | lookup shops from "shops" as excel by id { id : int? }
#    |                              ^^^^^ one of csv, parquet, arrow, jsonl
#
# error[key-type]: `id` cannot be a key
#   --> fail_schema.tag:16:44
#    |
# 16 | lookup shops from "shops" as excel by id { id : int? }
#    |                                            ^^ a key is never missing: no `?`
#
# error[key-type]: `number` cannot be a key
#   --> fail_schema.tag:17:43
#    |
# 17 | lookup towns from "towns.csv" by number { number : number }
#    |                                           ^^^^^^ a key is `int` or `text`
#
# error[unknown-field]: `orders` has no field `order_no`
#   --> fail_schema.tag:18:62
#    |
# 18 | events orders from "orders.csv" by uid at paid_at dedupe by (order_no, net) {
#    |                                                              ^^^^^^^^
#    = fields of `orders`: uid, paid_at, amount, net
#
# error[key-type]: `net` cannot be a key
#   --> fail_schema.tag:18:72
#    |
# 18 | events orders from "orders.csv" by uid at paid_at dedupe by (order_no, net) {
#    |                                                                        ^^^ a computed field is not a column of the data
#
# error[key-mismatch]: `uid` is `text`, the ids of `members` are `int`
#   --> fail_schema.tag:19:3
#    |
#  4 | users members from "members.xlsx" by id {
#    |                                      -- the users' key
# ...
# 19 |   uid : text  paid_at : date  amount : money  let net = amount
#    |   ^^^ it holds the ids of users: write `uid : int`
#
# error[time-type]: `paid_at` cannot be the time of an event
#   --> fail_schema.tag:19:15
#    |
# 19 |   uid : text  paid_at : date  amount : money  let net = amount
#    |               ^^^^^^^ write `paid_at : time`; a date is read as its midnight
#
# error[time-type]: `ts` cannot be the time of an event
#   --> fail_schema.tag:21:59
#    |
# 21 | events logins from "logins.csv" by uid at ts { uid : int  ts : time? }
#    |                                                           ^^ an event without a time happened at none: no `?`
#
# error[unknown-field]: `shops` has no field `town`
#   --> fail_schema.tag:22:51
#    |
# 22 | tag a when name = "x" and level = "gold" and shop.town = "y"
#    |                                                   ^^^^
#    = fields of `shops`: id
