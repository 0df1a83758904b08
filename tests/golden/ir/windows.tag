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
# ---- ir
# %0 = constant bool true  @uniform
# %1 = now time  @uniform
# %2 = constant duration 30d  @uniform
# %3 = subtract time %1 %2  @uniform
# %4 = column time #0  @event 0
# %5 = less_equal time %3 %4  @event 0
# %6 = and bool %0 %5  @event 0
# %7 = aggregate int count/0 %6  @user
# %8 = constant int 2  @uniform
# %9 = less_equal int %8 %7  @user
# %10 = column text? #1  @event 0
# %11 = constant text "coffee"  @uniform
# %12 = equal text? %10 %11  @event 0
# %13 = is_true bool %12  @event 0
# %14 = column money #2  @event 0
# %15 = column money #3  @event 0
# %16 = subtract money? %14 %15  @event 0
# %17 = and bool %0 %5 %13  @event 0
# %18 = aggregate money? sum/1 %17 %16  @user
# %19 = constant money 100.00  @uniform
# %20 = less money? %19 %18  @user
# %21 = period_start time month -2 %1  @uniform
# %22 = period_start time month 0 %1  @uniform
# %23 = less_equal time %21 %4  @event 0
# %24 = less time %4 %22  @event 0
# %25 = and bool %23 %24  @event 0
# %26 = and bool %0 %25  @event 0
# %27 = aggregate bool any/0 %26  @user
# %28 = broadcast bool %0  @event 0
# %29 = aggregate time? first/10 %28  @user
# %30 = constant duration 7d  @uniform
# %31 = add time? %29 %30  @user
# %32 = broadcast time? %29  @event 0
# %33 = less_equal time? %32 %4  @event 0
# %34 = broadcast time? %31  @event 0
# %35 = less time? %4 %34  @event 0
# %36 = and bool? %33 %35  @event 0
# %37 = is_true bool %36  @event 0
# %38 = and bool %0 %37  @event 0
# %39 = aggregate int count/0 %38  @user
# %40 = require int? %39 %29  @user
# %41 = require int? %40 %31  @user
# %42 = constant int 1  @uniform
# %43 = less int? %42 %41  @user
# ---- diagnostics
# warning[missing-bound]: where `first(orders)` is missing, the result is missing too
#   --> windows.tag:10:41
#    |
# 10 | tag d when count(orders within 7d after first(orders)) > 1
#    |                                         ^^^^^^^^^^^^^ say what then: `(first(orders) ?? …)`
