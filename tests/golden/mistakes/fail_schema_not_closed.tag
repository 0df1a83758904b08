# A table that is not closed: nothing is said of its fields.
users members from "members.csv" by member_id {
  member_id : int
  points    : int

tag rich when points > 3
# ---- diagnostics
# error[unclosed-bracket]: `{` is not closed
#  --> fail_schema_not_closed.tag:2:47
#   |
# 2 | users members from "members.csv" by member_id {
#   |                                               ^
# ...
# 4 |   points    : int
#   |                  - a `}` is missing up to here
