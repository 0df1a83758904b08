users members from "members.csv" by member_id { member_id : int  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
tag rich when sum(orders.amount) > 100
test "one" {
  members m1 {}
  members m2 {}
  expect m1 not in rich and m2 not in rich
}
# ---- diagnostics
# error[expected-word]: expected `}` after `rich`
#  --> fail_test_and.tag:7:25
#   |
# 7 |   expect m1 not in rich and m2 not in rich
#   |                         ^^^
