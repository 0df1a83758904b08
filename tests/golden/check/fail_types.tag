# Types that do not go together.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text  points : int  balance : money  registered : time
  birthday : date  gender : enum("f", "m")  rank : enum("a", "b")  active : bool
}
tag a when city = 3 and points = "3" and registered > "2026-01-01" and birthday = "01/02/2026"
tag b when balance > 3000.005 and points > 9223372036854775808 and gender = "man"
tag c when now - registered > 30 and registered > 30d and gender = rank
tag d when days_since(registered) > 30d and active < true and active = 1
tag e when city contains 3 and points contains "3" and city in ("a", 3) and points in 45 .. 18
tag f when points and city and not balance
let g = registered + 30
let h = city + "x"
let i = balance div 2
let j = registered + registered
let k = registered + 3 months
let l = -city
let m = 30d * 1000000000000
let n = city ?? 0
let o = choose { 1 when active, "a" when points > 3 }
tag p when city = ("a", "b")
tag q when city matches "(a" or city matches city
tag r when city is unknown
