users members from "members.csv" by member_id { member_id : int  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
tag rich when sum(orders.amount) > 100
test "one" {
  members m1 {}
  expect m1 = rich
}
# ---- diagnostics
# error[unexpected]: `=` cannot follow `m1`
#  --> fail_test_expects_user.tag:6:13
#   |
# 6 |   expect m1 = rich
#   |             ^
