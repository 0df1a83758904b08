# Calls that nothing answers to.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  points : int  city : text  registered : time }
events orders from "orders.csv" by member_id at paid_at { amount : money  pieces : int  product : text }
def above(x: money) = any(orders where amount > x)
let total = sum(orders.amount)
let a = ab(points)
let b = total(3)
let c = abs(points, 2)
let d = abs(city)
let f = start_of(registered, "month")
let g = abs(points where points > 3)
let h = sum(points)
let i = sum(total)
let j = sum(order.amount)
let k = sum(orders.amount * orders.pieces)
let l = sum(orders)
let m = count(orders.amount)
let n = sum(orders.product)
let o = count(orders, amount > 100)
let p = count(orders where above(amount))
let q = count(orders where any(orders where amount > 3) and max(orders where amount > 1) > 3)
let r = above("3")
let s = above()
let t = count(orders where sum(amount) > 3)
let u = count()
# ---- diagnostics
# error[unknown-function]: there is no function `ab`
#  --> fail_calls.tag:7:9
#   |
# 7 | let a = ab(points)
#   |         ^^ did you mean `abs`?
#
# error[not-a-function]: `total` is not a function
#  --> fail_calls.tag:8:9
#   |
# 8 | let b = total(3)
#   |         ^^^^^ it is a let; only functions and defs are called
#
# error[argument-count]: `abs` is not called with 2 arguments
#  --> fail_calls.tag:9:9
#   |
# 9 | let c = abs(points, 2)
#   |         ^^^^^^^^^^^^^^ it takes 1 argument
#
# error[argument-type]: `abs` does not take `(text)`
#   --> fail_calls.tag:10:9
#    |
# 10 | let d = abs(city)
#    |         ^^^^^^^^^ it takes `abs(x: int)`, `abs(x: money)`, `abs(x: number)`, `abs(x: duration)`
#
# error[unit-wanted]: `"month"` is no unit of the calendar
#   --> fail_calls.tag:11:30
#    |
# 11 | let f = start_of(registered, "month")
#    |                              ^^^^^^^ one of `day`, `week`, `month`, `quarter`, `year`
#
# error[where-outside]: `abs` takes no `where`
#   --> fail_calls.tag:12:26
#    |
# 12 | let g = abs(points where points > 3)
#    |                          ^^^^^^^^^^ `where` belongs to a stream of events: `count(orders where …)`
#
# error[unknown-stream]: there is no stream `points`
#   --> fail_calls.tag:13:13
#    |
# 13 | let h = sum(points)
#    |             ^^^^^^ it is one value a user: use it without `sum`
#    = streams: orders
#
# error[unknown-stream]: there is no stream `total`
#   --> fail_calls.tag:14:13
#    |
# 14 | let i = sum(total)
#    |             ^^^^^ it is a let, no stream of events
#    = streams: orders
#
# error[unknown-stream]: there is no stream `order`
#   --> fail_calls.tag:15:13
#    |
# 15 | let j = sum(order.amount)
#    |             ^^^^^ did you mean `orders`?
#    = streams: orders
#
# error[no-stream]: `sum` takes a stream or a field of one, not `orders.amount * orders.pieces`
#   --> fail_calls.tag:16:13
#    |
# 16 | let k = sum(orders.amount * orders.pieces)
#    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it takes a stream, or a field of one
#    = give what is calculated of each event a name in its table: `let net = amount - discount`
#
# error[field-wanted]: `sum` wants a field of `orders`
#   --> fail_calls.tag:17:13
#    |
# 17 | let l = sum(orders)
#    |             ^^^^^^ of which field? `sum(orders.…)`
#    = `sum` takes int, money, duration, number
#
# error[no-field-wanted]: `count` takes a stream without a field, not `amount`
#   --> fail_calls.tag:18:22
#    |
# 18 | let m = count(orders.amount)
#    |                      ^^^^^^ to count some of the events: `count(… where amount is known)`
#
# error[aggregate-type]: `sum` cannot take `product`, which is `text`
#   --> fail_calls.tag:19:20
#    |
# 19 | let n = sum(orders.product)
#    |                    ^^^^^^^ it takes int, money, duration, number
#
# error[condition-needs-where]: `count` takes one stream; a condition on its events follows `where`
#   --> fail_calls.tag:20:23
#    |
# 20 | let o = count(orders, amount > 100)
#    |                       ^^^^^^^^^^^^ write `count(orders where amount > 100)`
#
# error[event-field-inside]: `amount` differs from event to event, and `x` of `above` is used inside another aggregate
#   --> fail_calls.tag:21:34
#    |
# 21 | let p = count(orders where above(amount))
#    |                                  ^^^^^^ an aggregate sees the events of its own stream, and the user
#
# error[field-wanted]: `max` wants a field of `orders`
#   --> fail_calls.tag:22:65
#    |
# 22 | let q = count(orders where any(orders where amount > 3) and max(orders where amount > 1) > 3)
#    |                                                                 ^^^^^^ of which field? `max(orders.…)`
#    = `max` takes int, number, money, date, time, duration, enum
#
# error[wrong-type]: `"3"` is `text`, where `above(x)` takes `money`
#   --> fail_calls.tag:23:15
#    |
# 23 | let r = above("3")
#    |               ^^^ without quotes: `3`
#
# error[argument-count]: `above` is not called with 0 arguments
#   --> fail_calls.tag:24:9
#    |
# 24 | let s = above()
#    |         ^^^^^^^ it takes 1 argument
#
# error[unknown-stream]: there is no stream `amount`
#   --> fail_calls.tag:25:32
#    |
# 25 | let t = count(orders where sum(amount) > 3)
#    |                                ^^^^^^ it is one value of the event: use it without `sum`
#    = streams: orders
#
# error[argument-count]: `count` is not called with 0 arguments
#   --> fail_calls.tag:26:9
#    |
# 26 | let u = count()
#    |         ^^^^^^^ it takes a stream of events
