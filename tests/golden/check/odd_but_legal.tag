# Rules that are legal and seldom meant: warnings.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  points : int  birthday : date?  joined : time?
}
events logins from "logins.csv" by member_id at ts {}
events orders from "orders.csv" by member_id at paid_at { status : text?  state : enum("a", "b") }
tag a when birthday in this month
tag b when days_since(last(logins)) >= 30
tag c when none(orders where status = "paid") and none(orders where state = "a")
tag d when points is missing or a is missing or (points ?? 3) > 3 or (points > 3) is unknown
tag e when any(orders within 24h after joined)
let f = points / 0
tag g = points > 100
tag h = band points { "low" 0 .. 10, "high" 20 .. 30 }
let points = 3
# ---- diagnostics
# warning[birthday-period]: `birthday` is one day of one year, not its anniversary
#  --> odd_but_legal.tag:8:12
#   |
# 8 | tag a when birthday in this month
#   |            ^^^^^^^^ the anniversary: `month(birthday) = month(now)`, or `days_until(next_anniversary(birthday)) <= 7`
#
# warning[never-did]: users without any event in `logins` are left out
#  --> odd_but_legal.tag:9:12
#   |
# 9 | tag b when days_since(last(logins)) >= 30
#   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `none(logins within 30d)` takes them too
#   = to leave them out on purpose: `last(logins) before 30d ago`
#
# warning[missing-decides]: an event without `status` does not count, and `none` becomes true
#   --> odd_but_legal.tag:10:30
#    |
# 10 | tag c when none(orders where status = "paid") and none(orders where state = "a")
#    |                              ^^^^^^ say what a missing one means: `status ?? …`, or `status is known and …`
#
# warning[never-missing]: `points` is never missing
#   --> odd_but_legal.tag:11:12
#    |
# 11 | tag d when points is missing or a is missing or (points ?? 3) > 3 or (points > 3) is unknown
#    |            ^^^^^^^^^^^^^^^^^ its field is declared without `?`
#
# warning[never-missing]: `a` is never missing
#   --> odd_but_legal.tag:11:33
#    |
# 11 | tag d when points is missing or a is missing or (points ?? 3) > 3 or (points > 3) is unknown
#    |                                 ^^^^^^^^^^^^ `is unknown` asks whether its condition is neither true nor false
#
# warning[never-missing]: `points` is never missing
#   --> odd_but_legal.tag:11:50
#    |
# 11 | tag d when points is missing or a is missing or (points ?? 3) > 3 or (points > 3) is unknown
#    |                                                  ^^^^^^ its field is declared without `?`
#
# warning[never-missing]: `points > 3` is never missing
#   --> odd_but_legal.tag:11:70
#    |
# 11 | tag d when points is missing or a is missing or (points ?? 3) > 3 or (points > 3) is unknown
#    |                                                                      ^^^^^^^^^^^^^^^^^^^^^^^ it is always true or false
#
# warning[missing-bound]: where `joined` is missing, the result is missing too
#   --> odd_but_legal.tag:12:40
#    |
# 12 | tag e when any(orders within 24h after joined)
#    |                                        ^^^^^^ say what then: `(joined ?? …)`
#
# warning[division-by-zero]: this divides by zero
#   --> odd_but_legal.tag:13:18
#    |
# 13 | let f = points / 0
#    |                  ^ the result is always missing
#
# warning[condition-as-value]: the value of `g` is a condition
#   --> odd_but_legal.tag:14:5
#    |
# 14 | tag g = points > 100
#    |     ^ write `tag g when …`
#
# warning[band-gap]: between `10` and `20` there is no band
#   --> odd_but_legal.tag:15:38
#    |
# 15 | tag h = band points { "low" 0 .. 10, "high" 20 .. 30 }
#    |                                      ^^^^^^ values in between have no band
#    = close the gap, or say `otherwise "…"`
#
# warning[hidden-by-field]: `points` is also a field of `members`
#   --> odd_but_legal.tag:16:5
#    |
#  4 |   member_id : int  points : int  birthday : date?  joined : time?
#    |                    ------ the field
# ...
# 16 | let points = 3
#    |     ^^^^^^ `points` alone means the field; choose another name
