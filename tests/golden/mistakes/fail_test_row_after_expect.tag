users members from "members.csv" by member_id { member_id : int  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
tag rich when sum(orders.amount) > 100
test "one" {
  members m1 {}
  expect m1 not in rich
  orders of m1 { paid_at: now - 1d, amount: 200 }
  expect m1 in rich
}
# ---- diagnostics
# error[missing-comma]: a comma is missing after `rich`
#  --> fail_test_row_after_expect.tag:6:24
#   |
# 6 |   expect m1 not in rich
#   |                        ^ before `orders`
#
# error[missing-comma]: a comma is missing after `orders`
#  --> fail_test_row_after_expect.tag:7:9
#   |
# 7 |   orders of m1 { paid_at: now - 1d, amount: 200 }
#   |         ^ before `of`
#
# error[missing-comma]: a comma is missing after `of`
#  --> fail_test_row_after_expect.tag:7:12
#   |
# 7 |   orders of m1 { paid_at: now - 1d, amount: 200 }
#   |            ^ before `m1`
#
# error[expected-word]: expected `}` after `m1`
#  --> fail_test_row_after_expect.tag:7:16
#   |
# 7 |   orders of m1 { paid_at: now - 1d, amount: 200 }
#   |                ^
