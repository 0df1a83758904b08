# choose, score and band are selections.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag level = choose ranked { "gold" when points >= 100, "silver" when points >= 10, otherwise "none" }
tag points_of = score { 2 when city = "Beijing", 3 when active }
tag age = band points { "low" .. 10, "high" 10 .. }
# ---- ir
# %0 = constant enum("none", "silver", "gold") "none"  @uniform
# %1 = column int #0  @user
# %2 = constant int 10  @uniform
# %3 = less_equal int %2 %1  @user
# %4 = constant enum("none", "silver", "gold") "silver"  @uniform
# %5 = select enum("none", "silver", "gold") %3 %4 %0  @user
# %6 = constant int 100  @uniform
# %7 = less_equal int %6 %1  @user
# %8 = constant enum("none", "silver", "gold") "gold"  @uniform
# %9 = select enum("none", "silver", "gold") %7 %8 %5  @user
# %10 = constant int 0  @uniform
# %11 = column text? #1  @user
# %12 = constant text "Beijing"  @uniform
# %13 = equal text? %11 %12  @user
# %14 = constant int 2  @uniform
# %15 = select int %13 %14 %10  @user
# %16 = column bool? #2  @user
# %17 = constant int 3  @uniform
# %18 = select int %16 %17 %10  @user
# %19 = add int? %15 %18  @user
# %20 = constant enum("low", "high")? missing  @uniform
# %21 = constant enum("low", "high") "high"  @uniform
# %22 = select enum("low", "high")? %3 %21 %20  @user
# %23 = less int %1 %2  @user
# %24 = constant enum("low", "high") "low"  @uniform
# %25 = select enum("low", "high")? %23 %24 %22  @user
