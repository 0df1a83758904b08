# A condition that several tags use is one node.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag a when points > 100 and city = "Beijing"
tag b when not (points > 100) or city = "Beijing"
# ---- ir
# %0 = column int #0  @user
# %1 = constant int 100  @uniform
# %2 = less int %1 %0  @user
# %3 = column text? #1  @user
# %4 = constant text "Beijing"  @uniform
# %5 = equal text? %3 %4  @user
# %6 = and bool? %2 %5  @user
# %7 = not bool %2  @user
# %8 = or bool? %7 %5  @user
