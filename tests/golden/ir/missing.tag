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
