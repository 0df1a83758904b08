# Fields that a module needs and that are not there, and rules that use them: one message each.
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { amount : money }
needs users members(birthday: date)
needs events orders(place: text)
tag a when birthday is known
tag b when any(orders where place = "x")
tag c = last(orders.place)
test "given" {
  members m { birthday: 2000-01-01 }
  orders of m { place: "x" }
  expect m in a
}
# ---- diagnostics
# error[missing-need]: this module needs `members.birthday`
#  --> fail_needs_used.tag:4:21
#   |
# 4 | needs users members(birthday: date)
#   |                     ^^^^^^^^
#   = add to `members`: `birthday : date`
#
# error[missing-need]: this module needs `orders.place`
#  --> fail_needs_used.tag:5:21
#   |
# 5 | needs events orders(place: text)
#   |                     ^^^^^
#   = add to `orders`: `place : text`
#
# error[row-without-time]: the row of `orders` has no time
#   --> fail_needs_used.tag:11:3
#    |
# 11 |   orders of m { place: "x" }
#    |   ^^^^^^ give `paid_at: now - 1d`, or whenever it was
