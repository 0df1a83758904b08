# Text is equal by code and ordered by rank; other tests are kernels.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag a when city contains any ("Bei", "Shang")
tag b when city < "M"
tag c when lower(city) in ("beijing", "shanghai")
