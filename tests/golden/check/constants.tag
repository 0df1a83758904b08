# Constants are folded, what is known beforehand is never missing, and every run is left to right.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  registered : time  n : int }
param days : duration = 2d
let a = 2 + 3 * 4 - 10 div 3
let b = 30d * 2 / 1h
let c = 1 / 3 + 50%
let d = -9223372036854775808 mod 10
let e = registered - 2026-01-01 > 2 * 30d + days
let f = n + 1 + 0.5
let g = 2 * n * 30d
let h = now - days
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#   registered: time
#   n: int
#
# param days: duration = 2d
#
# let a: int
#   11: int
#
# let b: number
#   1440: number
#
# let c: number
#   0.8333333333333333: number
#
# let d: int
#   2: int
#
# let e: bool?
#   >: bool?
#     -: duration?
#       members.registered: time
#       2026-01-01T00:00:00: time
#     +: duration
#       60d: duration
#       param days: duration
#
# let f: number?
#   +: number?
#     convert: number?
#       +: int?
#         members.n: int
#         1: int
#     0.5: number
#
# let g: duration?
#   *: duration?
#     convert: number?
#       *: int?
#         2: int
#         members.n: int
#     30d: duration
#
# let h: time
#   -: time
#     now: time
#     param days: duration
