# What the data is: a shop with members, its products, their orders and visits. All of data/ is made up.
timezone "Asia/Shanghai"

users members from "members.csv" by member_id {
  member_id  : int
  city       : text?
  birthday   : date?
  registered : time
}

lookup products from "products.csv" by product_id {
  product_id : text
  name       : text
  category   : text
}

events orders from "orders.csv" by member_id at paid_at dedupe by (order_id) {
  order_id : text
  product  : text -> products
  amount   : money
  discount : money = 0
  let net = amount - discount
}

events visits from "visits.csv" by member_id at visited_at {
  page : enum("home", "product", "cart")
}
