# Functions take the nearest signature; units are bare words; now comes by itself.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  registered : time  birthday : date?  points : int }
let cohort = start_of(registered, month)
let age = age_of(birthday)
let since = days_since(registered)
let next = next_anniversary(birthday) within next 7d
let best = larger(points, 10.5)
let whole = round(points / 3, 1)
