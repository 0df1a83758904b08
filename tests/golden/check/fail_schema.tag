# Mistakes in tables.
timezone "Asia/Shanghia"
timezone "Asia/Tokyo"
users members from "members.xlsx" by id {
  name   : string
  name   : text
  gender : enum("f", "m", "f")?
  level  : enum
  joined : date utc
  points : int = "none"
  @owner("me") shop : text -> shops
  other  : int -> shop
  let points = 3
}
users clients from "clients.csv" by id { id : int }
lookup shops from "shops" as excel by id { id : int? }
lookup towns from "towns.csv" by number { number : number }
events orders from "orders.csv" by uid at paid_at dedupe by (order_no, net) {
  uid : text  paid_at : date  amount : money  let net = amount
}
events logins from "logins.csv" by uid at ts { uid : int  ts : time? }
tag a when name = "x" and level = "gold" and shop.town = "y"
