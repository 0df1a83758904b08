users members from "members.csv" by member_id { member_id : int  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
tag rich when sum(orders.amount) > 100
test {
  members m1 {}
  expect m1 in rich
}
# ---- diagnostics
# error[expected-text]: expected a text in double quotes after `test`
#  --> fail_test_without_name.tag:4:6
#   |
# 4 | test {
#   |      ^
