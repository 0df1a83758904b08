# What tests give and expect, and checks: proven, or to be counted.
users members from "members.csv" by member_id { member_id : int  city : text?  points : int = 0 }
events orders from "orders.csv" by member_id at paid_at dedupe by (order_id) {
  order_id : text
  amount   : money
  product  : int -> products
}
events log from "log.csv" by uid at ts { name : text  ok : bool }
events logins = log where name = "login" and ok
lookup products from "products.csv" by id { id : int  category : text? }
param big : money = 100
tag rich when sum(orders.amount) > big
tag skier when any(orders where product.category = "ski")
tag here when any(logins within 30d)
tag care.angry manual ("bad", "worse") from "angry.csv" at given_at
tag level = choose ranked { "gold" when rich, otherwise "none" }
segment push.rich when rich and here except skier
test "all kinds of rows" at 2026-11-21 {
  members m1 { city: "Beijing", points: missing }
  members m2 { member_id: 7 }
  products p1 { category: "ski" }
  orders of m1 { paid_at: 1d ago, amount: big + 0.01, product: p1 }
  logins of m1 { ts: now - 30d }
  care.angry of m1 { value: "worse", at: 1 month ago }
  expect m1 in rich, skier
  expect m2 not in push.rich
  expect level of m1 >= "gold"
  expect care.angry of m1 is known
  expect count(here) = 1
}
check "the angry are not pushed" exclusive (push.rich, care.angry = "bad")
check "skiers are not pushed" exclusive (push.rich, skier)
check "the rich are rich" push.rich implies sum(orders.amount) > 50
check "gold" level = "gold" implies rich
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: int
#   city: text?
#   points: int = 0
#
# events orders from "orders.csv" by member_id at paid_at dedupe by order_id
#   order_id: text
#   amount: money
#   product: int -> products
#   member_id: int
#   paid_at: time
#
# events log from "log.csv" by uid at ts
#   name: text
#   ok: bool
#   uid: int
#   ts: time
#
# lookup products from "products.csv" by id
#   id: int
#   category: text?
#
# manual care.angry from "angry.csv" by member_id at given_at
#   member_id: int
#   value: enum("bad", "worse")
#   given_at: time
#
# stream orders
#   part orders
#   field paid_at: time
#     orders.paid_at: time
#   field amount: money
#     orders.amount: money
#   field product.category: text?
#     orders.product.category: text?
#
# stream log
#   part log
#   field ts: time
#     log.ts: time
#   field name: text
#     log.name: text
#   field ok: bool
#     log.ok: bool
#
# stream logins
#   part log
#     and: bool
#       =: bool
#         log.name: text
#         "login": text
#       log.ok: bool
#   field ts: time
#     log.ts: time
#
# stream care.angry
#   part care.angry
#   field given_at: time
#     care.angry.given_at: time
#   field value: enum("bad", "worse")?
#     care.angry.value: enum?
#
# param big: money = 100.00
#
# tag rich: bool?
#   >: bool?
#     sum of orders: money?
#       orders.amount: money
#     param big: money
#
# tag skier: bool
#   any of orders: bool
#     where
#       =: bool?
#         orders.product.category: text?
#         "ski": text
#
# tag here: bool
#   any of logins: bool
#     from
#       -: time
#         now: time
#         30d: duration
#
# tag care.angry: enum("bad", "worse")?
#   last of care.angry: enum?
#     care.angry.value: enum?
#
# tag level: enum("none", "gold")
#   choose: enum
#     when
#       tag rich: bool
#       "gold": enum
#     otherwise
#       "none": enum
#
# segment push.rich: bool
#   and: bool
#     tag rich: bool
#     tag here: bool
#   except skier
#
# check "the angry are not pushed"
#   >: bool
#     score: int
#       when
#         tag push.rich: bool
#         1: int
#       when
#         =: bool?
#           tag care.angry: enum?
#           "bad": enum
#         1: int
#     1: int
#
# check "skiers are not pushed": proven
#   >: bool
#     score: int
#       when
#         tag push.rich: bool
#         1: int
#       when
#         tag skier: bool
#         1: int
#     1: int
#
# check "the rich are rich": proven
#   >: bool
#     score: int
#       when
#         tag push.rich: bool
#         1: int
#     score: int
#       when
#         >: bool?
#           sum of orders: money?
#             orders.amount: money
#           50.00: money
#         1: int
#
# check "gold"
#   >: bool
#     score: int
#       when
#         =: bool
#           tag level: enum
#           "gold": enum
#         1: int
#     score: int
#       when
#         tag rich: bool
#         1: int
#
# test "all kinds of rows" at 2026-11-21T00:00:00
#   row 0 members m1
#     city
#       "Beijing": text
#     points: missing
#   row 1 members m2
#     member_id
#       7: int
#   row 2 products p1
#     category
#       "ski": text
#   row 3 orders of row 0
#     paid_at
#       -: time
#         now: time
#         1d: duration
#     amount
#       +: money
#         param big: money
#         0.01: money
#     product: key of row 2
#   row 4 log of row 0
#     ts
#       -: time
#         now: time
#         30d: duration
#     name
#       "login": text
#     ok
#       true: bool
#   row 5 care.angry of row 0
#     value
#       "worse": enum
#     given_at
#       shift -1 month: time
#         now: time
#   expect row 0 in rich
#   expect row 0 in skier
#   expect row 1 not in push.rich
#   expect of row 0
#     >=: bool
#       tag level: enum
#       "gold": enum
#   expect of row 0
#     is known: bool
#       tag care.angry: enum?
#   expect count of here = 1
# ---- diagnostics
# warning[no-timezone]: `1 month ago` depends on where midnight is, and no time zone is declared: UTC is taken
#   --> tests_and_checks.tag:24:42
#    |
# 24 |   care.angry of m1 { value: "worse", at: 1 month ago }
#    |                                          ^^^^^^^^^^^ say where midnight is: `timezone "Asia/Shanghai"`
