# Exclusions are sets.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag care.complained manual from "c.csv" at given_at keep 90d
segment push.all when points > 10 except care.complained
# ---- ir
# %0 = constant bool true  @uniform
# %1 = now time  @uniform
# %2 = constant duration 90d  @uniform
# %3 = subtract time %1 %2  @uniform
# %4 = column time #0  @event 0
# %5 = less_equal time %3 %4  @event 0
# %6 = and bool %0 %5  @event 0
# %7 = aggregate bool any/0 %6  @user
# %8 = column int #1  @user
# %9 = constant int 10  @uniform
# %10 = less int %9 %8  @user
# %11 = not bool %7  @user
# %12 = and bool %10 %11  @user
