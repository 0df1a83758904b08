users members from "members.csv" by member_id { member_id : int  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
tag rich when sum(orders.amount) > 100
test "one" {
  members m1 {}
  orders of m1 { paid_at: now - 1d
                 amount: 200 }
  expect m1 in rich
}
# ---- diagnostics
# error[missing-comma]: a comma is missing after `1d`
#  --> fail_test_without_comma.tag:6:35
#   |
# 6 |   orders of m1 { paid_at: now - 1d
#   |                                   ^ before `amount`
