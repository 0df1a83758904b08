users members from "members.csv" by member_id { member_id : int  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
tag rich when sum(orders.amount) > 100
test "one" {
  members m1
  expect m1 in rich
}
# ---- diagnostics
# error[expected-word]: expected `{` after `m1`
#  --> fail_test_row_without_braces.tag:5:13
#   |
# 5 |   members m1
#   |             ^
