timezone "Asia/Shanghai"
users members from "members.parquet" by member_id {
  member_id  : int
  city       : text?
  title      : text? from "职位"
  gender     : enum("female", "male")?
  registered : time utc
  points     : int = -1
  @sensitive @title(zh: "开放号") union_id : text?
}
events orders from "orders/*.csv" as csv by member_id at paid_at utc dedupe by (order_id, product) {
  amount  : money
  product : int? -> products from "sku" = 0
  let net = amount - discount
}
events pings from "pings.jsonl" by uid at ts
lookup products from "products.parquet" by id { id: int  category: text? }
