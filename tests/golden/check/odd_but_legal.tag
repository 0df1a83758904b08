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
