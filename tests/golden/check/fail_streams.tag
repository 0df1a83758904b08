# Mistakes in derived and united streams.
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { amount : money  place : text }
events logins from "logins.csv" by member_id at ts { place : int }
events activity = logins + orders
events twice = orders + orders
events other = oders where amount > 3
events more = orders + members
events big = orders where amuont > 3
tag a when sum(activity.amount) > 3 and any(activity where amount > 3)
tag b when last(activity.place) = 3 or any(twice) or any(big) or any(other)
# ---- diagnostics
# error[part-twice]: `orders` is united with itself
#  --> fail_streams.tag:6:25
#   |
# 6 | events twice = orders + orders
#   |                         ^^^^^^ each of its events would count twice
#
# error[unknown-stream]: there is no stream `oders`
#  --> fail_streams.tag:7:16
#   |
# 7 | events other = oders where amount > 3
#   |                ^^^^^ did you mean `orders`?
#
# error[unknown-stream]: there is no stream `members`
#  --> fail_streams.tag:8:24
#   |
# 8 | events more = orders + members
#   |                        ^^^^^^^ it is the users' table, no stream of events
#
# error[unknown-name]: `amuont` is not known
#  --> fail_streams.tag:9:27
#   |
# 9 | events big = orders where amuont > 3
#   |                           ^^^^^^ did you mean `amount`?
#
# error[union-field]: not all parts of `activity` have the field `amount`
#   --> fail_streams.tag:10:25
#    |
# 10 | tag a when sum(activity.amount) > 3 and any(activity where amount > 3)
#    |                         ^^^^^^ `logins` has no such field
#    = a united stream has the fields that all its parts have, by name and type
#
# error[union-field]: not all parts of `activity` have the field `amount`
#   --> fail_streams.tag:10:60
#    |
# 10 | tag a when sum(activity.amount) > 3 and any(activity where amount > 3)
#    |                                                            ^^^^^^ `logins` has no such field
#    = a united stream has the fields that all its parts have, by name and type
#
# error[union-field]: not all parts of `activity` have the field `place`
#   --> fail_streams.tag:11:26
#    |
# 11 | tag b when last(activity.place) = 3 or any(twice) or any(big) or any(other)
#    |                          ^^^^^ it is int in `logins`, text in `orders`
#    = a united stream has the fields that all its parts have, by name and type
