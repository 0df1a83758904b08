# A unit with a slip of the pen, in the place of which the parser thinks the right one.
users members from "members.csv" by id { id: int }
events visits from "visits.csv" by id at seen_at {}
tag soon when any(visits in previous 7 eays)
# ---- diagnostics
# warning[no-timezone]: `in previous 7 eays` depends on where midnight is, and no time zone is declared: UTC is taken
#  --> fail_misspelt_unit.tag:4:26
#   |
# 4 | tag soon when any(visits in previous 7 eays)
#   |                          ^^^^^^^^^^^^^^^^^^ say where midnight is: `timezone "Asia/Shanghai"`
#
# error[unexpected]: `eays` cannot follow `7`
#  --> fail_misspelt_unit.tag:4:40
#   |
# 4 | tag soon when any(visits in previous 7 eays)
#   |                                        ^^^^ did you mean `days`?
