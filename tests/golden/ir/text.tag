# Text is equal by code and ordered by rank; other tests are kernels.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag a when city contains any ("Bei", "Shang")
tag b when city < "M"
tag c when lower(city) in ("beijing", "shanghai")
# ---- ir
# %0 = column text? #0  @user
# %1 = constant text "Bei"  @uniform
# %2 = text_contains bool? %0 %1  @user
# %3 = constant text "Shang"  @uniform
# %4 = text_contains bool? %0 %3  @user
# %5 = or bool? %2 %4  @user
# %6 = constant text "M"  @uniform
# %7 = text_rank int? %0  @user
# %8 = text_rank int %6  @uniform
# %9 = less int? %7 %8  @user
# %10 = call text? lower/0 %0  @user
# %11 = constant text "beijing"  @uniform
# %12 = equal text? %10 %11  @user
# %13 = constant text "shanghai"  @uniform
# %14 = equal text? %10 %13  @user
# %15 = or bool? %12 %14  @user
