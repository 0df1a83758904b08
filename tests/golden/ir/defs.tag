# A def is inlined; the same call twice is one node, however deep.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
def twice(x: int) = x + x
def fourfold(x: int) = twice(x) + twice(x)
tag a when fourfold(points) > 4
tag b when fourfold(points) > 4 and twice(points) < 100
# ---- ir
# %0 = column int #0  @user
# %1 = add int? %0 %0  @user
# %2 = add int? %1 %1  @user
# %3 = constant int 4  @uniform
# %4 = less int? %3 %2  @user
# %5 = constant int 100  @uniform
# %6 = less int? %1 %5  @user
# %7 = and bool? %4 %6  @user
