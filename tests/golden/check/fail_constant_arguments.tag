# What may not follow the stream of an aggregate.
users members from "members.csv" by member_id { member_id : int  level : int }
events orders from "orders.csv" by member_id at paid_at { amount : money }
let a = quantile(orders.amount, 90)
let b = quantile(orders.amount, 101%)
let c = quantile(orders.amount)
let d = quantile(orders.amount, amount > 3)
let e = quantile(orders.amount, 30d)
let f = quantile(orders.amount, 10%, 20%)
let g = nth(orders, 0)
let h = nth(orders, level)
let i = nth(orders, 1.5)
let j = nth(orders, 2 where amount > 3)
let k = nth(amount, 2)
let l = quantile(orders, 50%)
let m = count(orders, 3)
let n = nth()
# ---- diagnostics
# error[argument-outside]: `90` is no share that `quantile` takes
#  --> fail_constant_arguments.tag:4:33
#   |
# 4 | let a = quantile(orders.amount, 90)
#   |                                 ^^ write `90%`
#
# error[argument-outside]: `101%` is no share that `quantile` takes
#  --> fail_constant_arguments.tag:5:33
#   |
# 5 | let b = quantile(orders.amount, 101%)
#   |                                 ^^^^ it goes from 0% to 100%
#
# error[argument-count]: `quantile` is not called with 1 arguments
#  --> fail_constant_arguments.tag:6:9
#   |
# 6 | let c = quantile(orders.amount)
#   |         ^^^^^^^^^^^^^^^^^^^^^^^ it takes a stream of events, and a share: `quantile(orders.amount, 90%)`
#
# error[condition-needs-where]: `quantile` takes one stream; a condition on its events follows `where`
#  --> fail_constant_arguments.tag:7:33
#   |
# 7 | let d = quantile(orders.amount, amount > 3)
#   |                                 ^^^^^^^^^^ write `quantile(orders.amount where amount > 3, 90%)`
#
# error[window-needs-within]: `quantile` takes one stream; its window follows `within`
#  --> fail_constant_arguments.tag:8:33
#   |
# 8 | let e = quantile(orders.amount, 30d)
#   |                                 ^^^ write `quantile(orders.amount within 30d, 90%)`
#
# error[argument-count]: `quantile` is not called with 3 arguments
#  --> fail_constant_arguments.tag:9:9
#   |
# 9 | let f = quantile(orders.amount, 10%, 20%)
#   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it takes a stream of events, and a share: `quantile(orders.amount, 90%)`
#
# error[argument-outside]: `0` is no place that `nth` takes
#   --> fail_constant_arguments.tag:10:21
#    |
# 10 | let g = nth(orders, 0)
#    |                     ^ 1 is the first, -1 the last
#
# error[argument-not-constant]: `level` is not known before the run, as the place of `nth` must be
#   --> fail_constant_arguments.tag:11:21
#    |
# 11 | let h = nth(orders, level)
#    |                     ^^^^^ write it as in `2`, or give it a name with `param`
#
# error[wrong-type]: `1.5` is `number`, where `nth(place)` takes `int`
#   --> fail_constant_arguments.tag:12:21
#    |
# 12 | let i = nth(orders, 1.5)
#    |                     ^^^ a whole number is wanted; round it first
#
# error[condition-needs-where]: `nth` takes one stream; a condition on its events follows `where`
#   --> fail_constant_arguments.tag:13:29
#    |
# 13 | let j = nth(orders, 2 where amount > 3)
#    |                             ^^^^^^^^^^ write `nth(orders where amount > 3, 2)`
#
# error[unknown-stream]: there is no stream `amount`
#   --> fail_constant_arguments.tag:14:13
#    |
# 14 | let k = nth(amount, 2)
#    |             ^^^^^^ it is a field of `orders`: write `nth(orders, 2)`
#    = streams: orders
#
# error[field-wanted]: `quantile` wants a field of `orders`
#   --> fail_constant_arguments.tag:15:18
#    |
# 15 | let l = quantile(orders, 50%)
#    |                  ^^^^^^ of which field? `quantile(orders.…, 50%)`
#    = `quantile` takes int, money, number, duration
#
# error[condition-needs-where]: `count` takes one stream; a condition on its events follows `where`
#   --> fail_constant_arguments.tag:16:23
#    |
# 16 | let m = count(orders, 3)
#    |                       ^ write `count(orders where 3)`
#
# error[argument-count]: `nth` is not called with 0 arguments
#   --> fail_constant_arguments.tag:17:9
#    |
# 17 | let n = nth()
#    |         ^^^^^ it takes a stream of events, and a place
