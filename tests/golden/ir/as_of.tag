# The same graph with another now; what does not depend on it is shared.
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { amount : money }
let big = count(orders within 30d where amount > 100)
tag a when big > 2
tag b when (a as of 7d ago) and (big > 5 as of 7d ago)
tag c when (any(orders then within 1h no orders) as of 2026-01-01T00:00Z)
# ---- ir
# %0 = constant bool true  @uniform
# %1 = now time  @uniform
# %2 = constant duration 30d  @uniform
# %3 = subtract time %1 %2  @uniform
# %4 = column time #0  @event 0
# %5 = less_equal time %3 %4  @event 0
# %6 = column money #1  @event 0
# %7 = constant money 100.00  @uniform
# %8 = less money %7 %6  @event 0
# %9 = and bool %0 %5 %8  @event 0
# %10 = aggregate int count/0 %9  @user
# %11 = constant int 2  @uniform
# %12 = less int %11 %10  @user
# %13 = constant duration 7d  @uniform
# %14 = subtract time %1 %13  @uniform
# %15 = less time %4 %14  @event 0
# %16 = and bool %0 %15  @event 0
# %17 = subtract time? %14 %2  @uniform
# %18 = less_equal time? %17 %4  @event 0
# %19 = is_true bool %18  @event 0
# %20 = and bool %16 %19 %8  @event 0
# %21 = aggregate int count/0 %20  @user
# %22 = require int? %21 %17  @user
# %23 = less int? %11 %22  @user
# %24 = is_true bool %23  @user
# %25 = constant int 5  @uniform
# %26 = less int? %25 %22  @user
# %27 = and bool? %24 %26  @user
# %28 = constant time 2026-01-01T00:00:00  @uniform
# %29 = less time %4 %28  @event 0
# %30 = and bool %0 %29  @event 0
# %31 = match time? [then within 1h no] %30 %30 %28  @event 0
# %32 = is_known time %31  @event 0
# %33 = aggregate bool any/0 %32 %31  @user
