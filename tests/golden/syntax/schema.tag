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
# ---- ast
# timezone "Asia/Shanghai"
# users members
#   from "members.parquet"
#   by member_id
#   field member_id : int
#   field city : text?
#   field title : text? from "职位"
#   field gender : enum("female", "male")?
#   field registered : time utc
#   field points : int
#     = minus
#       int 1
#   field union_id : text?
#     @sensitive
#     @title zh: "开放号"
# events orders
#   from "orders/*.csv" as csv
#   by member_id
#   at paid_at utc
#   dedupe by order_id
#   dedupe by product
#   field amount : money
#   field product : int? -> products from "sku"
#     = int 0
#   let net
#     = arithmetic
#       name amount
#       - name discount
# events pings
#   from "pings.jsonl"
#   by uid
#   at ts
# lookup products
#   from "products.parquet"
#   by id
#   field id : int
#   field category : text?
