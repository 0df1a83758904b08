# What may be missing is known as such; a tag used in another is a set.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag a when city != "Beijing"
tag b when not a
tag c when a is unknown
tag d when (city ?? "") != "Beijing"
tag e when active = (points > 3)
# ---- ir
# %0 = column text? #0  @user
# %1 = constant text "Beijing"  @uniform
# %2 = equal text? %0 %1  @user
# %3 = not bool? %2  @user
# %4 = is_true bool %3  @user
# %5 = not bool %4  @user
# %6 = is_known bool %3  @user
# %7 = not bool %6  @user
# %8 = constant text ""  @uniform
# %9 = coalesce text %0 %8  @user
# %10 = equal text %9 %1  @user
# %11 = not bool %10  @user
# %12 = column bool? #1  @user
# %13 = column int #2  @user
# %14 = constant int 3  @uniform
# %15 = less int %14 %13  @user
# %16 = and bool? %12 %15  @user
# %17 = not bool? %12  @user
# %18 = not bool %15  @user
# %19 = and bool? %17 %18  @user
# %20 = or bool? %16 %19  @user
