# The whole population: what it comes to, and where a user stands; limits and samples of segments.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  points : int?  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
let total = sum(orders.amount)
tag top when in_top(total, 20%)
tag best when in_top(points, 10, among: top, per: city) and points > overall_mean(points)
segment push when top limit 1000 by total desc per city sample 10% salt "autumn"
# ---- ir
# %0 = constant bool true  @uniform
# %1 = column money #0  @event 0
# %2 = broadcast bool %0  @event 0
# %3 = aggregate money? sum/1 %2 %1  @user
# %4 = constant number 0.2  @uniform
# %5 = cuts money? in_top/1 %3 %4  @uniform
# %6 = rank bool? in_top/1 %5 %3  @user
# %7 = column int? #1  @user
# %8 = constant int? missing  @uniform
# %9 = is_true bool %6  @user
# %10 = select int? %9 %7 %8  @user
# %11 = column text? #2  @user
# %12 = constant int 10  @uniform
# %13 = cuts int? in_top/6 %10 %11 %12  @uniform
# %14 = rank bool? in_top/6 %13 %10 %11  @user
# %15 = convert number? %7  @user
# %16 = cuts int? overall_mean/0 %7  @uniform
# %17 = rank number? overall_mean/0 %16  @uniform
# %18 = less number? %17 %15  @user
# %19 = and bool? %14 %18  @user
# %20 = constant money? missing  @uniform
# %21 = select money? %9 %3 %20  @user
# %22 = limit_cuts money? 1000 desc %21 %11  @uniform
# %23 = within_limit bool? %22 %21 %11  @user
# %24 = is_true bool %23  @user
# %25 = select bool %9 %24 %9  @user
# %26 = in_sample bool 100000000/10^9 "autumn"  @user
# %27 = and bool %25 %26  @user
