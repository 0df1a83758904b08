# A united stream is one sequence of events with a column that says which part a row came from.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
events activity = logins + orders
tag a when any(activity within 7d)
tag b when first(activity) before 30d ago
# ---- ir
# %0 = column enum("0", "1") #0  @event 0
# %1 = constant enum("0", "1") "0"  @uniform
# %2 = equal enum("0", "1") %0 %1  @event 0
# %3 = constant enum("0", "1") "1"  @uniform
# %4 = equal enum("0", "1") %0 %3  @event 0
# %5 = constant bool true  @uniform
# %6 = now time  @uniform
# %7 = constant duration 7d  @uniform
# %8 = subtract time %6 %7  @uniform
# %9 = column time #1  @event 0
# %10 = less_equal time %8 %9  @event 0
# %11 = and bool %5 %10  @event 0
# %12 = aggregate bool any/0 %11  @user
# %13 = broadcast bool %5  @event 0
# %14 = aggregate time? first/10 %13  @user
# %15 = constant duration 30d  @uniform
# %16 = subtract time %6 %15  @uniform
# %17 = less time? %14 %16  @user
