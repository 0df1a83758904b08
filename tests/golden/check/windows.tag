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
