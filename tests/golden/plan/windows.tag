# A window is a comparison of the event's time; equal windows are one.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag a when count(orders within 30d) >= 2
tag b when sum(orders.net within 30d where product.category = "coffee") > 100
tag c when any(orders in previous 2 months)
tag d when count(orders within 7d after first(orders)) > 1
