users members from "members.csv" by member_id { member_id : int  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
tag rich when sum(orders.amount) > 100
test "one" {
  members m1 {}
  expect m1 is rich in rich
}
# ---- diagnostics
# error[expected-word]: expected `unknown` after `is`
#  --> fail_test_is_rich_in.tag:6:16
#   |
# 6 |   expect m1 is rich in rich
#   |                ^^^^ write `is unknown in`, `in` or `not in`
