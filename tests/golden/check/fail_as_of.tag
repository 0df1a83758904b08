# Times that are not one for all, lengths, and missing brackets.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  joined : time  patience : duration }
events orders from "orders.csv" by member_id at paid_at { amount : money }
def had(d: duration) = (count(orders) as of d ago)
tag a = (count(orders) as of joined)
tag b = (count(orders) as of 7d)
tag c = (count(orders) as of last(orders))
tag d = had(patience)
tag e = (count(orders) as of 5000 years ago)
tag f = (count(orders) as of "2026-01-01")
tag g = (sum(orders) as of 7d ago)
# ---- diagnostics
# error[moment-not-constant]: `joined` is not one time that is known before the run
#  --> fail_as_of.tag:6:30
#   |
# 6 | tag a = (count(orders) as of joined)
#   |                              ^^^^^^ a time that is the same for all: `7d ago`, `3 months ago`, `2026-01-01`, or a param
#
# error[point-wanted]: `7d` is `duration`, and a point in time is wanted
#  --> fail_as_of.tag:7:30
#   |
# 7 | tag b = (count(orders) as of 7d)
#   |                              ^^ write `as of 7d ago`, or `from now`
#
# error[moment-not-constant]: `last(orders)` is not one time that is known before the run
#  --> fail_as_of.tag:8:30
#   |
# 8 | tag c = (count(orders) as of last(orders))
#   |                              ^^^^^^^^^^^^ a time that is the same for all: `7d ago`, `3 months ago`, `2026-01-01`, or a param
#
# error[moment-not-constant]: `patience` is not one time that is known before the run
#  --> fail_as_of.tag:9:13
#   |
# 9 | tag d = had(patience)
#   |             ^^^^^^^^ a time that is the same for all: `7d ago`, `3 months ago`, `2026-01-01`, or a param
#
# error[moment-not-constant]: `5000 years ago` is not one time that is known before the run
#   --> fail_as_of.tag:10:30
#    |
# 10 | tag e = (count(orders) as of 5000 years ago)
#    |                              ^^^^^^^^^^^^^^ a time that is the same for all: `7d ago`, `3 months ago`, `2026-01-01`, or a param
#
# error[point-wanted]: `"2026-01-01"` is `text`, and a point in time is wanted
#   --> fail_as_of.tag:11:30
#    |
# 11 | tag f = (count(orders) as of "2026-01-01")
#    |                              ^^^^^^^^^^^^ without quotes: `2026-01-01`
#
# error[field-wanted]: `sum` wants a field of `orders`
#   --> fail_as_of.tag:12:14
#    |
# 12 | tag g = (sum(orders) as of 7d ago)
#    |              ^^^^^^ of which field? `sum(orders.…)`
#    = `sum` takes int, money, duration, number
