# The column is there, the word before it is not.
users members from "members.csv" by member_id {
  member_id : int
}
events orders from "orders.csv" by member_id paid_at {
  amount : money
}
tag a when any(orders)
# ---- diagnostics
# error[missing-clause]: `events` needs `at`
#  --> fail_events_without_at_word.tag:5:46
#   |
# 5 | events orders from "orders.csv" by member_id paid_at {
#   |                                              ^^^^^^^ write `at paid_at`
