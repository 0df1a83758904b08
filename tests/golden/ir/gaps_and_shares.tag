# Gaps, marked events, weights and now.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { amount : money  gift : bool }
events gifts = orders where gift

tag pause = max(orders.gap within 30d)
tag again = count(gifts where gap > 7d)
tag part = share(orders where gift by amount)
tag steady when every(orders, 4 weeks)
# ---- ir
# %0 = constant bool true  @uniform
# %1 = now time  @uniform
# %2 = constant duration 30d  @uniform
# %3 = subtract time %1 %2  @uniform
# %4 = column time #0  @event 0
# %5 = less_equal time %3 %4  @event 0
# %6 = broadcast bool %0  @event 0
# %7 = gap duration? %6  @event 0
# %8 = and bool %0 %5  @event 0
# %9 = aggregate duration? max/5 %8 %7  @user
# %10 = column bool #1  @event 0
# %11 = gap duration? %10  @event 0
# %12 = constant duration 7d  @uniform
# %13 = less duration? %12 %11  @event 0
# %14 = is_true bool %13  @event 0
# %15 = and bool %10 %14  @event 0
# %16 = aggregate int count/0 %15  @user
# %17 = column money #2  @event 0
# %18 = aggregate number? share/2 %6 %10 %17  @user
# %19 = constant int 33  @uniform
# %20 = aggregate bool every/0 %6 %19 %1  @user
