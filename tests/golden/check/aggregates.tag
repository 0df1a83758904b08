# Aggregates with and without a field, conversions of fields, and user values inside `where`.
users members from "members.csv" by member_id { member_id : int  city : text? }
events orders from "orders.csv" by member_id at paid_at {
  amount  : money
  count   : int
  status  : enum("submitted", "paid")
  day     : date
  product : int -> products
}
lookup products from "products.csv" by id { id : int  category : text  city : text? }
let total = sum(orders.amount within 90d where product.category = "tea" and status = "paid")
let usual = avg(orders.amount)
let large = count(orders where amount > usual)
let same  = any(orders where product.city = members.city)
let kinds = distinct(orders.product.category)
let days  = distinct_days(orders within 30d)
let newest = last(orders.status where orders.count > 1)
let when_first = first(orders)
let last_day = max(orders.day)
tag growing when count(orders within 7d) > count(orders between 14d and 7d ago)
