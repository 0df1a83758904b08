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
# ---- diagnostics
# error[cycle]: `members.x` rests on itself
#  --> fail_cycles.tag:2:84
#   |
# 2 | users members from "members.csv" by member_id { member_id : int  points : int  let x = y + 1  let y = x }
#   |                                                                                    ^
#   = members.x → members.y → members.x
#
# error[cycle]: `a` rests on itself
#  --> fail_cycles.tag:4:8
#   |
# 4 | events a = b where amount > 1
#   |        ^
#   = a → b → a
#
# error[cycle]: `big` rests on itself
#  --> fail_cycles.tag:6:8
#   |
# 6 | events big = orders where amount > mean
#   |        ^^^
#   = big → mean → big
#
# error[cycle]: `p` rests on itself
#  --> fail_cycles.tag:8:5
#   |
# 8 | let p = q
#   |     ^
#   = p → q → p
#
# error[cycle]: `f` rests on itself
#   --> fail_cycles.tag:10:5
#    |
# 10 | def f(n: int) = f(n) + 1
#    |     ^
#    = f → f
#
# error[cycle]: `one` rests on itself
#   --> fail_cycles.tag:11:5
#    |
# 11 | tag one when two
#    |     ^^^
#    = one → two → three → one
