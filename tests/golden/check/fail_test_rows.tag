# Rows that cannot be given.
users members from "members.csv" by member_id { member_id : int  city : text?  let twice = member_id * 2 }
events orders from "orders.csv" by member_id at paid_at { amount : money  let half = amount / 2 }
events logins = orders where amount > 3
events all_of_it = orders + logins
events chain = orders then logins
events ten = orders where amount = 10
let spent = sum(orders.amount)
tag rich when spent > 100
test "rows" at 30 {
  members m1 { city: 3, citi: "a", twice: 4, city: "b" }
  members 17 {}
  members m1 {}
  members of m1 { city: "a" }
  order of m1 { paid_at: now }
  logins of m1 { paid_at: now }
  all_of_it of m1 { paid_at: now }
  chain of m1 { paid_at: now }
  spent of m1
  rich of m1
  orders { paid_at: now, amount: 1 }
  orders of m1 { amount: 1 }
  orders of m1 { paid_at: now, member_id: 3, half: 1, amount: members.member_id }
  ten of m1 { paid_at: now, amount: 10 }
  orders of m9 { paid_at: now }
  expect m1 in rich
}
events bare from "bare.csv" by member_id at paid_at { amount : money  place : text }
tag near when any(bare where amount > 3 and place = "here")
test "two fields that the rule reads" {
  members m1 {}
  bare of m1 { paid_at: now - 1d }
  expect m1 in near
}
test "a field that the rule reads" {
  members m1 {}
  orders of m1 { paid_at: now - 1d, amount: missing }
  expect m1 in rich
}
# ---- diagnostics
# error[test-time]: `30` is no time for a test
#   --> fail_test_rows.tag:10:16
#    |
# 10 | test "rows" at 30 {
#    |                ^^ write `at 2026-11-21T00:00`
#
# error[wrong-type]: `3` is `int`, where `city` takes `text`
#   --> fail_test_rows.tag:11:22
#    |
# 11 |   members m1 { city: 3, citi: "a", twice: 4, city: "b" }
#    |                      ^ in quotes: `"3"`
#
# error[unknown-field]: `members` has no field `citi`
#   --> fail_test_rows.tag:11:25
#    |
# 11 |   members m1 { city: 3, citi: "a", twice: 4, city: "b" }
#    |                         ^^^^ did you mean `city`?
#    = fields of `members`: member_id, city, twice
#
# error[computed-cell]: `twice` is computed and cannot be given
#   --> fail_test_rows.tag:11:36
#    |
# 11 |   members m1 { city: 3, citi: "a", twice: 4, city: "b" }
#    |                                    ^^^^^ give the fields that it is made of
#
# error[duplicate-field]: `members` has two fields `city`
#   --> fail_test_rows.tag:11:46
#    |
# 11 |   members m1 { city: 3, citi: "a", twice: 4, city: "b" }
#    |                                              ^^^^
#
# error[user-without-name]: a user of a test has a name
#   --> fail_test_rows.tag:12:11
#    |
# 12 |   members 17 {}
#    |           ^^ write `members m1 { member_id: 17 }`
#
# error[duplicate-name]: `m1` is declared twice
#   --> fail_test_rows.tag:13:11
#    |
# 11 |   members m1 { city: 3, citi: "a", twice: 4, city: "b" }
#    |           -- the first row of that name
# ...
# 13 |   members m1 {}
#    |           ^^
#
# error[row-of-table]: a row of `members` belongs to nobody
#   --> fail_test_rows.tag:14:3
#    |
# 14 |   members of m1 { city: "a" }
#    |   ^^^^^^^ write `members m1 { … }`
#
# error[unknown-given]: there are no rows of `order` to give
#   --> fail_test_rows.tag:15:3
#    |
# 15 |   order of m1 { paid_at: now }
#    |   ^^^^^ did you mean `orders`?
#
# error[derived-row]: rows of `logins` cannot be given
#   --> fail_test_rows.tag:16:3
#    |
# 16 |   logins of m1 { paid_at: now }
#    |   ^^^^^^ give rows of `orders`, with the fields that decide
#
# error[derived-row]: rows of `all_of_it` cannot be given
#   --> fail_test_rows.tag:17:3
#    |
# 17 |   all_of_it of m1 { paid_at: now }
#    |   ^^^^^^^^^ give rows of `orders`, with the fields that decide
#
# error[derived-row]: rows of `chain` cannot be given
#   --> fail_test_rows.tag:18:3
#    |
# 18 |   chain of m1 { paid_at: now }
#    |   ^^^^^ give rows of `orders`, with the fields that decide
#
# error[unknown-given]: there are no rows of `spent` to give
#   --> fail_test_rows.tag:19:3
#    |
# 19 |   spent of m1
#    |   ^^^^^ `spent` is a let
#
# error[computed-row]: `rich` follows from its rule and cannot be given
#   --> fail_test_rows.tag:20:3
#    |
# 20 |   rich of m1
#    |   ^^^^ give rows of what it rests on
#
# error[row-without-user]: a row of `orders` belongs to a user
#   --> fail_test_rows.tag:21:3
#    |
# 21 |   orders { paid_at: now, amount: 1 }
#    |   ^^^^^^ write `orders of m1 { … }`
#
# error[row-without-time]: the row of `orders` has no time
#   --> fail_test_rows.tag:22:3
#    |
# 22 |   orders of m1 { amount: 1 }
#    |   ^^^^^^ give `paid_at: now - 1d`, or whenever it was
#
# error[fixed-cell]: `member_id` follows from `of`
#   --> fail_test_rows.tag:23:32
#    |
# 23 |   orders of m1 { paid_at: now, member_id: 3, half: 1, amount: members.member_id }
#    |                                ^^^^^^^^^ leave it out: `of` says whose row it is
#
# error[computed-cell]: `half` is computed and cannot be given
#   --> fail_test_rows.tag:23:46
#    |
# 23 |   orders of m1 { paid_at: now, member_id: 3, half: 1, amount: members.member_id }
#    |                                              ^^^^ give the fields that it is made of
#
# error[constant-wanted]: `amount` wants a constant
#   --> fail_test_rows.tag:23:63
#    |
# 23 |   orders of m1 { paid_at: now, member_id: 3, half: 1, amount: members.member_id }
#    |                                                               ^^^^^^^^^^^^^^^^^ a row has values such as `3000`, `"none"` or `now - 30d`
#
# error[fixed-cell]: `amount` follows from `ten`
#   --> fail_test_rows.tag:24:29
#    |
# 24 |   ten of m1 { paid_at: now, amount: 10 }
#    |                             ^^^^^^ leave it out
#
# error[unknown-test-user]: the test has no user `m9`
#   --> fail_test_rows.tag:25:13
#    |
# 25 |   orders of m9 { paid_at: now }
#    |             ^^ did you mean `m1`?
#
# error[row-lacks-field]: the row of `bare` has no `amount, place`, which `near` reads
#   --> fail_test_rows.tag:32:3
#    |
# 32 |   bare of m1 { paid_at: now - 1d }
#    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add `amount: …, place: …`
#
# error[row-lacks-field]: the row of `orders` has no `amount`, which `rich` reads
#   --> fail_test_rows.tag:37:3
#    |
# 37 |   orders of m1 { paid_at: now - 1d, amount: missing }
#    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add `amount: …`
