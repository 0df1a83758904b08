# A fashion brand: customers, what they buy and send back.
timezone "Asia/Shanghai"

users members from "members.csv" by member_id {
  member_id  : int
  city       : text?
  gender     : enum("female", "male")?
  birthday   : date?
  registered : date
}

lookup products from "products.csv" by product_id {
  product_id : text
  kind       : enum("top", "trousers", "dress", "coat", "shoes", "bag")
  made_for   : enum("female", "male", "anybody")
  season     : enum("spring", "summer", "autumn", "winter")
  price      : money
}

events orders from "orders.csv" by member_id at paid_at {
  product  : text -> products
  size     : text?
  amount   : money      # what was paid
  discount : money = 0  # what was taken off
  let worn_by = product.made_for
}
events trousers = orders where product.kind = "trousers"
events coats = orders where product.kind = "coat"
events tops = orders where product.kind = "top"

events returns from "returns.csv" by member_id at sent_back_at
events visits from "visits.csv" by member_id at visited_at
