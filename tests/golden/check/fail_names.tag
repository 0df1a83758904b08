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
# ---- diagnostics
# error[duplicate-name]: `rich` is declared twice
#  --> fail_names.tag:7:5
#   |
# 6 | let rich = points > 100
#   |     ---- first declared here, as a let
# 7 | tag rich when points > 200
#   |     ^^^^
#
# error[now-is-taken]: `now` cannot be declared
#  --> fail_names.tag:8:5
#   |
# 8 | let now = 3
#   |     ^^^ `now` is the time of the run
#
# error[category-is-table]: `orders.big` would read as a field of `orders`
#  --> fail_names.tag:9:5
#   |
# 3 | events orders from "orders.csv" by member_id at paid_at { amount : money  city : text }
#   |        ------ `orders` is a stream of events
# ...
# 9 | tag orders.big when points > 3
#   |     ^^^^^^^^^^ choose another category
#
# warning[hidden-by-field]: `points` is also a field of `members`
#   --> fail_names.tag:10:5
#    |
#  2 | users members from "members.csv" by member_id { member_id : int  points : int  city : text? }
#    |                                                                  ------ the field
# ...
# 10 | let points = 3
#    |     ^^^^^^ `points` alone means the field; choose another name
#
# warning[hides-function]: the def `round` hides the function of that name
#   --> fail_names.tag:11:5
#    |
# 11 | def round(x: int) = x + 1
#    |     ^^^^^ calls of it mean this def now
#
# error[unknown-name]: `point` is not known
#   --> fail_names.tag:12:12
#    |
# 12 | tag a when point > 100
#    |            ^^^^^ did you mean `points`?
#
# error[unknown-name]: `member.points` is not known
#   --> fail_names.tag:13:12
#    |
# 13 | tag b when member.points > 3
#    |            ^^^^^^^^^^^^^ did you mean `members`?
#
# error[no-fields-behind]: `city` is a value and has no fields
#   --> fail_names.tag:14:12
#    |
# 14 | tag c when city.size > 3
#    |            ^^^^ only a field declared with `-> TABLE` leads on
#
# error[unknown-field]: `orders` has no field `amout`
#   --> fail_names.tag:15:23
#    |
# 15 | tag d when sum(orders.amout) > 3
#    |                       ^^^^^ did you mean `amount`?
#    = fields of `orders`: amount, city, member_id, paid_at
#
# error[not-a-value]: `orders.amount` is not a value
#   --> fail_names.tag:16:12
#    |
#  3 | events orders from "orders.csv" by member_id at paid_at { amount : money  city : text }
#    |        ------ `orders` is a stream of events
# ...
# 16 | tag f when orders.amount > 3 and orders
#    |            ^^^^^^^^^^^^^ a user has many: say which, like `last(orders.amount)`
#
# error[not-a-value]: `orders` is not a value
#   --> fail_names.tag:16:34
#    |
#  3 | events orders from "orders.csv" by member_id at paid_at { amount : money  city : text }
#    |        ------ `orders` is a stream of events
# ...
# 16 | tag f when orders.amount > 3 and orders
#    |                                  ^^^^^^ ask something of it, like `any(orders)` or `count(orders) >= 2`
#
# error[event-field-here]: `amount` is a field of the events of `orders`, which are not seen here
#   --> fail_names.tag:17:12
#    |
# 17 | tag g when amount > 3
#    |            ^^^^^^ say of which, like `last(orders.amount)`
#
# warning[two-fields]: `city` is a field of `orders` and of `members`
#   --> fail_names.tag:18:29
#    |
# 18 | tag h when any(orders where city = "北京")
#    |                             ^^^^ taken as `orders.city`
#    = write `orders.city` or `members.city`
#
# error[not-a-value]: `shops.town` is not a value
#   --> fail_names.tag:20:12
#    |
#  4 | lookup shops from "shops.csv" by id { id : int  town : text }
#    |        ----- `shops` is a lookup table
# ...
# 20 | tag j when shops.town = "x" and round > 3
#    |            ^^^^^^^^^^ go through a field that is declared with `-> shops`
#
# error[not-a-value]: `round` is not a value
#   --> fail_names.tag:20:33
#    |
# 11 | def round(x: int) = x + 1
#    |     ----- `round` is a def
# ...
# 20 | tag j when shops.town = "x" and round > 3
#    |                                 ^^^^^ call it: `round(…)`
#
# error[parameter-hides-field]: the parameter `points` hides a field of `members`
#   --> fail_names.tag:21:10
#    |
# 21 | def more(points: int, x: int) = points + x
#    |          ^^^^^^ give the parameter another name
#
# error[parameter-hides-field]: the parameter `amount` hides a field of `orders`
#   --> fail_names.tag:22:45
#    |
# 22 | def found(amount: money) = any(orders where amount > 3)
#    |                                             ^^^^^^ give the parameter another name
#
# error[unknown-field]: `members` has no field `pionts`
#   --> fail_names.tag:23:20
#    |
# 23 | tag k when members.pionts > 3 and rich.er
#    |                    ^^^^^^ did you mean `points`?
#    = fields of `members`: member_id, points, city
#
# error[not-a-value]: `rich.er` is not a value
#   --> fail_names.tag:23:35
#    |
#  6 | let rich = points > 100
#    |     ---- `rich` is a let
# ...
# 23 | tag k when members.pionts > 3 and rich.er
#    |                                   ^^^^^^^ it is a value and has no fields
#
# error[unknown-name]: `age_of` is not known
#   --> fail_names.tag:24:12
#    |
# 24 | tag l when age_of > 3
#    |            ^^^^^^ it is a function: call it, `age_of(…)`
