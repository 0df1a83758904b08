# Clauses that a kind of table does not have.
records houses from "houses.csv" by member_id at bought { }
records bad_chain = orders then orders
profile timed from "t.csv" by member_id at added { }
lookup third from "t.csv" by id = members.member_id { id : int }
# ---- diagnostics
# error[unexpected-clause]: `records` has no `at`
#  --> fail_clauses_of_tables.tag:2:47
#   |
# 2 | records houses from "houses.csv" by member_id at bought { }
#   |                                               ^^
#
# error[unexpected-clause]: `records` has no `then`
#  --> fail_clauses_of_tables.tag:3:1
#   |
# 3 | records bad_chain = orders then orders
#   | ^^^^^^^ only events come one after the other
#
# error[unexpected-clause]: `profile` has no `at`
#  --> fail_clauses_of_tables.tag:4:41
#   |
# 4 | profile timed from "t.csv" by member_id at added { }
#   |                                         ^^
#
# error[unexpected-clause]: `lookup` has no `by … =`
#  --> fail_clauses_of_tables.tag:5:33
#   |
# 5 | lookup third from "t.csv" by id = members.member_id { id : int }
#   |                                 ^
