let    a=1
let b   =   a+ 2*(a -3)


let c = - a


tag   x.y    when a=1   and b   ==2
tag z when not  a  in   ( 1,2,3, )
def f (  a :int,b: text ? )=a
import    "x.tag"
needs   events e ( a :int )
param p:money=3
timezone   "Asia/Shanghai"
tag m manual("a","b")from "x.csv"as csv at t keep 3 month
events u=a+b+c
events d=a where b
# ---- fmt
# let a = 1
# let b = a + 2 * (a - 3)
#
# let c = -a
#
# tag x.y when a = 1 and b = 2
# tag z when not a in (1, 2, 3)
# def f(a: int, b: text?) = a
# import "x.tag"
# needs events e(a: int)
# param p : money = 3
# timezone "Asia/Shanghai"
# tag m manual ("a", "b") from "x.csv" as csv at t keep 3 months
# events u = a + b + c
# events d = a where b
