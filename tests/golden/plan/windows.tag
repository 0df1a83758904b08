# A window is a comparison of the event's time; equal windows are one.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag a when count(orders within 30d) >= 2
tag b when sum(orders.net within 30d where product.category = "coffee") > 100
tag c when any(orders in previous 2 months)
tag d when count(orders within 7d after first(orders)) > 1
# ---- plan
# zone Asia/Shanghai
# stream 0 orders
# column #0 time of events orders time
# column #1 text of events orders field 2.1
# column #2 money of events orders field 0
# column #3 money of events orders field 1
# uniforms
#   u0: %0 = constant bool true
#   u1: %1 = now time
#   u2: %2 = constant duration 30d
#   u3: %3 = subtract time %1 %2
#   u4: %7 = constant int 2
#   u5: %10 = constant text "coffee"
#   u6: %18 = constant money 100.00
#   u7: %20 = period_start time month -2 %1
#   u8: %21 = period_start time month 0 %1
#   u9: %28 = constant duration 7d
#   u10: %39 = constant int 1
# stage 0 events orders
#   compute
#     s1: %5 = less_equal time %3 %4
#     s5: %11 = equal text? %9 %10
#     s6: %12 = is_true bool %11
#     s9: %15 = subtract money? %13 %14
#     s10: %16 = and bool %5 %12
#     s13: %22 = less_equal time %20 %4
#     s14: %23 = less time %4 %21
#     s15: %24 = and bool %22 %23
#   kernel
#     s2: %6 = aggregate int count/0 %5  # count(orders within 30d)
#   kernel
#     s11: %17 = aggregate money? sum/1 %16 %15  # sum(orders.net within 30d where product.category = "coffee")
#   kernel
#     s16: %25 = aggregate bool any/0 %24  # any(orders in previous 2 months)
#   kernel
#     s17: %26 = broadcast bool %0
#   kernel
#     s18: %27 = aggregate time? first/10 %26  # first(orders)
# stage 1 user
#   compute
#     s3: %8 = less_equal int %7 %6
#     s12: %19 = less money? %18 %17
#     s19: %29 = add time? %27 %28
# stage 2 events orders
#   kernel
#     s20: %30 = broadcast time? %27
#   kernel
#     s22: %32 = broadcast time? %29
#   compute
#     s21: %31 = less_equal time? %30 %4
#     s23: %33 = less time? %4 %32
#     s24: %34 = and bool? %31 %33
#     s25: %35 = is_true bool %34
#   kernel
#     s26: %36 = aggregate int count/0 %35  # count(orders within 7d after first(orders))
# stage 3 user
#   compute
#     s27: %37 = require int? %36 %27
#     s28: %38 = require int? %37 %29
#     s29: %40 = less int? %39 %38
# set a = %8 unknown of %8
# set b = %19 unknown of %19 causes %17
# set c = %25 unknown of %25
# set d = %40 unknown of %40 causes %27
# ---- diagnostics
# warning[missing-bound]: where `first(orders)` is missing, the result is missing too
#   --> windows.tag:10:41
#    |
# 10 | tag d when count(orders within 7d after first(orders)) > 1
#    |                                         ^^^^^^^^^^^^^ say what then: `(first(orders) ?? …)`
