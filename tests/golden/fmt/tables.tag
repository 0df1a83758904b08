users members from "m.csv" by id { id: int city: text? }
users members from "m.csv" by id { id: int
 城市: text? from "city" # where
 # of whom

 p : int=0


 @sensitive   phone:text
 let   double=p+p   }
events orders from "orders/*.csv" as csv by member_id at paid_at utc dedupe by(order_id,line){amount:money}
events pings from "pings.csv" by a at b { }
# ---- fmt
# users members from "m.csv" by id { id: int  city: text? }
# users members from "m.csv" by id {
#   id   : int
#   城市 : text? from "city"  # where
#   # of whom
#
#   p    : int = 0
#
#   @sensitive phone : text
#   let double = p + p
# }
# events orders from "orders/*.csv" as csv by member_id at paid_at utc dedupe by (order_id, line) {
#   amount : money
# }
# events pings from "pings.csv" by a at b
