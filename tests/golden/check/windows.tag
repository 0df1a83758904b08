# Every window of events as a pair of bounds.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  registered : time }
events e from "e.csv" by member_id at ts {}
let a = count(e within 30d)
let b = count(e within 3 months)
let c = count(e between 90d and 30d ago)
let d = count(e between 30 months and 18 months ago)
let f = count(e before 30d ago)
let g = count(e after 2026-01-01)
let h = count(e within 24h after registered)
let i = count(e within 7d before registered)
let j = count(e since 2026-01-01T08:00)
let k = count(e from 2026-01-01 to 2026-01-31)
let l = count(e in today)
let m = count(e in yesterday)
let n = count(e in this quarter)
let o = count(e in previous 3 months)
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#   registered: time
#
# events e from "e.csv" by member_id at ts
#   member_id: int
#   ts: time
#
# stream e
#   part e
#   field ts: time
#     e.ts: time
#
# let a: int
#   count of e: int
#     from
#       -: time
#         now: time
#         30d: duration
#
# let b: int
#   count of e: int
#     from
#       shift -3 month: time
#         now: time
#
# let c: int
#   count of e: int
#     from
#       -: time
#         now: time
#         90d: duration
#     to
#       -: time
#         now: time
#         30d: duration
#
# let d: int
#   count of e: int
#     from
#       shift -30 month: time
#         now: time
#     to
#       shift -18 month: time
#         now: time
#
# let f: int
#   count of e: int
#     to
#       -: time
#         now: time
#         30d: duration
#
# let g: int
#   count of e: int
#     after
#       2026-01-01T00:00:00: time
#
# let h: int?
#   count of e: int?
#     from
#       members.registered: time
#     to
#       +: time?
#         members.registered: time
#         1d: duration
#
# let i: int?
#   count of e: int?
#     from
#       -: time?
#         members.registered: time
#         7d: duration
#     to
#       members.registered: time
#
# let j: int
#   count of e: int
#     from
#       2026-01-01T08:00:00: time
#
# let k: int
#   count of e: int
#     from
#       2026-01-01T00:00:00: time
#     to
#       start of day +1: time
#         2026-01-31T00:00:00: time
#
# let l: int
#   count of e: int
#     from
#       start of day: time
#         now: time
#
# let m: int
#   count of e: int
#     from
#       start of day -1: time
#         now: time
#     to
#       start of day: time
#         now: time
#
# let n: int
#   count of e: int
#     from
#       start of quarter: time
#         now: time
#
# let o: int
#   count of e: int
#     from
#       start of month -3: time
#         now: time
#     to
#       start of month: time
#         now: time
