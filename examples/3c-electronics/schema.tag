# A shop for phones, computers and what goes with them.
timezone "Asia/Shanghai"

users members from "members.csv" by member_id {
  member_id  : int
  city       : text?
  registered : date
}

lookup products from "products.csv" by product_id {
  product_id : text
  name       : text
  category   : enum("phone", "laptop", "tablet", "earphones", "watch", "accessory")
  brand      : text
}

events orders from "orders.csv" by member_id at paid_at {
  product : text -> products
  channel : enum("app", "web", "store")
  amount  : money
}
events phones = orders where product.category = "phone"
events accessories = orders where product.category = "accessory"

# Which products were looked at.
events views from "views.csv" by member_id at viewed_at {
  product : text -> products
}
events phone_views = views where product.category = "phone"

events repairs from "repairs.csv" by member_id at brought_at
