# Every way a name can be wrong, each with what to write instead.
users members from "members.csv" by member_id { member_id : int  points : int  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money  city : text }
lookup shops from "shops.csv" by id { id : int  town : text }

let rich = points > 100
tag rich when points > 200
let now = 3
tag orders.big when points > 3
let points = 3
def round(x: int) = x + 1
tag a when point > 100
tag b when member.points > 3
tag c when city.size > 3
tag d when sum(orders.amout) > 3
tag f when orders.amount > 3 and orders
tag g when amount > 3
tag h when any(orders where city = "北京")
tag i when any(orders where orders.city = members.city)
tag j when shops.town = "x" and round > 3
def more(points: int, x: int) = points + x
def found(amount: money) = any(orders where amount > 3)
tag k when members.pionts > 3 and rich.er
tag l when age_of > 3
