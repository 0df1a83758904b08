# Conditions and the conversions they ask for.
users members from "members.csv" by member_id {
  member_id : int
  city      : text?
  title     : text?
  gender    : enum("female", "male")?
  points    : int
  balance   : money
  weight    : number?
  vip_since : date?
}
param limit : money = 3000.5
param words : text = "(增长|运营)$"
tag a when balance > 3000.5 and balance >= limit and points < 10.5 and weight != points
tag b when gender = "male" or gender in ("female", "male") or gender = title
tag c when city not in ("北京", "上海") and points in 18 .. 45 and balance in 0 .. 99.99
tag d when title contains any ("互联网", "增长") or title matches words or gender starts with "f"
tag e when not (city is missing) and (city ?? "none") = "none" and vip_since is known
tag f when a is unknown and not b
tag g when -(points + 1) < -3 and points div 2 = 1 and points / 2 = 0.5 and 20% * balance > 1
