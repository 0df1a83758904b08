# Defs are checked once; what their arguments may be follows from how they are used.
users members from "members.csv" by member_id { member_id : int  city : text?  registered : time }
events orders from "orders.csv" by member_id at paid_at { amount : money  title : text }
param span : duration = 30d
def bought(least: money, d: duration) = any(orders within d where amount >= least)
def named(pattern: text) = count(orders where title matches pattern)
def double(x: number) = x * 2
def often(d: duration) = bought(10.50, d) and bought(20, d)
tag a when bought(100, 7d) and often(span)
tag b when named("^tea") > 3
tag c when any(orders where double(amount) > 10)
