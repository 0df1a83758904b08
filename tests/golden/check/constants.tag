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
