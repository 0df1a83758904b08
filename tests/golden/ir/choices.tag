# choose, score and band are selections.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag level = choose ranked { "gold" when points >= 100, "silver" when points >= 10, otherwise "none" }
tag points_of = score { 2 when city = "Beijing", 3 when active }
tag age = band points { "low" .. 10, "high" 10 .. }
