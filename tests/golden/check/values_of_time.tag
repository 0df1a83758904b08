# Functions take the nearest signature; units are bare words; now comes by itself.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  registered : time  birthday : date?  points : int }
let cohort = start_of(registered, month)
let age = age_of(birthday)
let since = days_since(registered)
let next = next_anniversary(birthday) within next 7d
let best = larger(points, 10.5)
let whole = round(points / 3, 1)
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#   registered: time
#   birthday: date?
#   points: int
#
# let cohort: time
#   start_of: time
#     members.registered: time
#     2: int
#
# let age: int?
#   age_of: int?
#     members.birthday: date?
#     now: time
#
# let since: int
#   days_since: int
#     members.registered: time
#     now: time
#
# let next: bool?
#   in window: bool?
#     convert: time?
#       next_anniversary: date?
#         members.birthday: date?
#         now: time
#     from
#       now: time
#     to
#       +: time
#         now: time
#         7d: duration
#
# let best: number
#   larger: number
#     convert: number
#       members.points: int
#     10.5: number
#
# let whole: number?
#   round: number?
#     /: number?
#       convert: number
#         members.points: int
#       3: number
#     1: int
