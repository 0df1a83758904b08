# A circle is shown whole, once, and nothing that follows from it is reported.
users members from "members.csv" by member_id { member_id : int  points : int  let x = y + 1  let y = x }
events orders from "orders.csv" by member_id at paid_at { amount : money }
events a = b where amount > 1
events b = a where amount > 2
events big = orders where amount > mean
let mean = avg(big.amount)
let p = q
let q = p
def f(n: int) = f(n) + 1
tag one when two
tag two when not three
tag three when one or any(a)
tag four when one and p > x and f(3) > 2
