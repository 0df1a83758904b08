# What shares, weights, gaps and periods are not.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  points : int }
events orders from "orders.csv" by member_id at paid_at {
  amount : money  product : text  let slow = gap > 30d
}
events carts from "carts.csv" by member_id at added_at { product : text }
events rare = orders where gap > 30d
def both(a: int) = a + 1

tag a = share(orders within 30d)
tag b = share(carts then orders by product)
tag c = most_frequent(orders.product by product)
tag d = most_frequent(orders.product by weight)
tag e = sum(orders.amount by amount)
tag f = count(orders by product)
tag g = both(1 by points)
tag h when every(orders, 8)
tag i when every(orders, 30d)
tag j when every(orders, points)
tag k when every(orders within 8 weeks)
tag l = gap
tag n = count(carts then orders by gap)
# ---- diagnostics
# error[unknown-name]: `gap` is not known
#  --> fail_rhythm_and_shares.tag:5:46
#   |
# 5 |   amount : money  product : text  let slow = gap > 30d
#   |                                              ^^^ every stream of events has one: `max(orders.gap)`
#
# error[gap-of-row]: the `gap` between events of `orders` is not known here
#  --> fail_rhythm_and_shares.tag:8:28
#   |
# 8 | events rare = orders where gap > 30d
#   |                            ^^^ ask for it where events are counted: `count(orders where gap > 30d)`
#
# error[where-wanted]: `share` wants a `where`: which of the events are meant
#   --> fail_rhythm_and_shares.tag:11:9
#    |
# 11 | tag a = share(orders within 30d)
#    |         ^^^^^^^^^^^^^^^^^^^^^^^^ of which events? `share(orders within 30d where …)`
#
# error[where-wanted]: `share` wants a `where`: which of the events are meant
#   --> fail_rhythm_and_shares.tag:12:9
#    |
# 12 | tag b = share(carts then orders by product)
#    |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ of which events? `share(NAME where …)`
#    = give the chain a name first: `events NAME = …`
#
# error[weight-type]: events cannot be weighed by `product`, which is `text`
#   --> fail_rhythm_and_shares.tag:13:41
#    |
# 13 | tag c = most_frequent(orders.product by product)
#    |                                         ^^^^^^^ events weigh as much as a number, money or int of theirs says
#
# error[unknown-field]: `orders` has no field `weight`
#   --> fail_rhythm_and_shares.tag:14:41
#    |
# 14 | tag d = most_frequent(orders.product by weight)
#    |                                         ^^^^^^
#    = fields of `orders`: amount, product, slow, member_id, paid_at
#
# error[no-weights]: `sum` does not weigh its events by `amount`
#   --> fail_rhythm_and_shares.tag:15:30
#    |
# 15 | tag e = sum(orders.amount by amount)
#    |                              ^^^^^^ the field itself follows the stream: `sum(orders.amount)`
#
# error[no-weights]: `count` does not weigh its events by `product`
#   --> fail_rhythm_and_shares.tag:16:25
#    |
# 16 | tag f = count(orders by product)
#    |                         ^^^^^^^ `by` is a weight in `most_frequent`, `top`, `share`, and the key of a chain: `count(carts then orders by cart_id)`
#
# error[no-weights]: `both` does not weigh its events by `points`
#   --> fail_rhythm_and_shares.tag:17:19
#    |
# 17 | tag g = both(1 by points)
#    |                   ^^^^^^ `by` is a weight in `most_frequent`, `top`, `share`, and the key of a chain: `count(carts then orders by cart_id)`
#
# error[periods-wanted]: `8` is no count of days, weeks, months, quarters or years, as the length of `every` must be
#   --> fail_rhythm_and_shares.tag:18:26
#    |
# 18 | tag h when every(orders, 8)
#    |                          ^ of what? `8 weeks`, `8 months`
#
# error[periods-wanted]: `30d` is no count of days, weeks, months, quarters or years, as the length of `every` must be
#   --> fail_rhythm_and_shares.tag:19:26
#    |
# 19 | tag i when every(orders, 30d)
#    |                          ^^^ write `30 days`
#
# error[periods-wanted]: `points` is no count of days, weeks, months, quarters or years, as the length of `every` must be
#   --> fail_rhythm_and_shares.tag:20:26
#    |
# 20 | tag j when every(orders, points)
#    |                          ^^^^^^ write it as in `8 weeks`
#
# error[argument-count]: `every` is not called with 1 arguments
#   --> fail_rhythm_and_shares.tag:21:12
#    |
# 21 | tag k when every(orders within 8 weeks)
#    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it takes a stream of events, and a length: `every(orders within 8 weeks, 8 weeks)`
#
# error[unknown-name]: `gap` is not known
#   --> fail_rhythm_and_shares.tag:22:9
#    |
# 22 | tag l = gap
#    |         ^^^ every stream of events has one: `max(orders.gap)`
#
# error[unknown-field]: `carts` has no field `gap`
#   --> fail_rhythm_and_shares.tag:23:36
#    |
# 23 | tag n = count(carts then orders by gap)
#    |                                    ^^^
#    = fields of `carts`: product, member_id, added_at
