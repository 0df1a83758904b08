# A count inside a where makes a second pass over events.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag a when any(orders where amount > 10 and count(logins) > 3)
tag b when sum(orders.amount within 30d) > 100
# ---- plan
# zone Asia/Shanghai
# stream 0 orders
# stream 1 logins
# column #0 money of events orders field 0
# column #1 time of events orders time
# uniforms
#   u0: %0 = constant bool true
#   u1: %2 = constant money 10.00
#   u2: %6 = constant int 3
#   u3: %11 = now time
#   u4: %12 = constant duration 30d
#   u5: %13 = subtract time %11 %12
#   u6: %17 = constant money 100.00
# stage 0 events orders
#   compute
#     s1: %3 = less money %2 %1
#     s9: %15 = less_equal time %13 %14
#   kernel
#     s10: %16 = aggregate money? sum/1 %15 %1  # sum(orders.amount within 30d)
# stage 1 events logins
#   kernel
#     s2: %4 = broadcast bool %0
#   kernel
#     s3: %5 = aggregate int count/0 %4  # count(logins)
# stage 2 user
#   compute
#     s4: %7 = less int %6 %5
#     s11: %18 = less money? %17 %16
# stage 3 events orders
#   kernel
#     s5: %8 = broadcast bool %7
#   compute
#     s6: %9 = and bool %3 %8
#   kernel
#     s7: %10 = aggregate bool any/0 %9  # any(orders where amount > 10 and count(logins) > 3)
# set a = %10 unknown of %10
# set b = %18 unknown of %18 causes %16
