# Lists: each element that is asked for is one node, and what is true becomes a list.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  interests : list of text?  city : text? }
events orders from "orders.csv" by member_id at paid_at { product : text?  amount : money }

tag a when interests has all ("ski", city)
tag b = choose all { "x" when a, city when city is known }
tag c when b has "x"
tag d = top(orders.product, 3 by amount)
# ---- ir
# %0 = column list of text? #0  @user
# %1 = constant text "ski"  @uniform
# %2 = list_has bool? %0 %1  @user
# %3 = column text? #1  @user
# %4 = list_has bool? %0 %3  @user
# %5 = and bool? %2 %4  @user
# %6 = is_true bool %5  @user
# %7 = constant text "x"  @uniform
# %8 = is_known text %3  @user
# %9 = make_list list of text %6 %7 %8 %3  @user
# %10 = list_has bool %9 %7  @user
# %11 = constant bool true  @uniform
# %12 = column text? #2  @event 0
# %13 = column money #3  @event 0
# %14 = constant int 3  @uniform
# %15 = broadcast bool %11  @event 0
# %16 = aggregate list of text? top/22 %15 %12 %13 %14  @user
