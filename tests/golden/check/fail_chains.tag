# Mistakes in chains.
users members from "members.csv" by member_id { member_id : int  city : text  patience : duration? }
events views from "views.csv" by member_id at at { at : time  session : text  page : text? }
events carts from "carts.csv" by member_id at at { at : time  session : text  cart_id : int?  price : money  weight : number }
events orders from "orders.csv" by member_id at at { at : time  session : text  cart_id : int?  paid : money  weight : number }
events bought = carts then orders
events dear = bought where price > 100
events both = bought + views
events more = carts then ordres
events early = carts then within patience orders
events keyed = carts then orders by weight
events keyed_too = views then carts by cart_id
tag a when any(bought then views)
tag c when any(views then members)
tag d when lower(carts then orders) = "a"
tag f when reached(carts) > 1
tag g when any(carts then within 0d orders)
tag h when any(carts then orders where pirce > 3)
tag i when any(views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views then views)
# ---- diagnostics
# error[chain-in-stream]: `dear` cannot be made of `bought`, which is a chain
#  --> fail_chains.tag:7:8
#   |
# 7 | events dear = bought where price > 100
#   |        ^^^^ what its events must meet is said where they are counted, or with `where` at its steps
#
# error[chain-in-stream]: `both` cannot be made of `bought`, which is a chain
#  --> fail_chains.tag:8:8
#   |
# 8 | events both = bought + views
#   |        ^^^^ what its events must meet is said where they are counted, or with `where` at its steps
#
# error[unknown-stream]: there is no stream `ordres`
#  --> fail_chains.tag:9:26
#   |
# 9 | events more = carts then ordres
#   |                          ^^^^^^ did you mean `orders`?
#
# error[chain-length]: the length `patience` is not known before the run
#   --> fail_chains.tag:10:34
#    |
# 10 | events early = carts then within patience orders
#    |                                  ^^^^^^^^ write a length like `24h`, or the name of a `param`
#
# error[chain-key]: events cannot be matched by `weight`: it is number
#   --> fail_chains.tag:11:37
#    |
# 11 | events keyed = carts then orders by weight
#    |                                     ^^^^^^ the key is what the events have in common: a text, a number of an order or a cart
#
# error[unknown-field]: `views` has no field `cart_id`
#   --> fail_chains.tag:12:40
#    |
# 12 | events keyed_too = views then carts by cart_id
#    |                                        ^^^^^^^
#    = fields of `views`: at, session, page, member_id
#
# error[chain-of-chain]: `bought` is a chain: it cannot be a step of another one
#   --> fail_chains.tag:13:16
#    |
# 13 | tag a when any(bought then views)
#    |                ^^^^^^ write its steps out
#
# error[unknown-stream]: there is no stream `members`
#   --> fail_chains.tag:14:27
#    |
# 14 | tag c when any(views then members)
#    |                           ^^^^^^^ it is the users' table, no stream of events
#
# error[chain-alone]: `carts then orders` is a chain of events, not a value
#   --> fail_chains.tag:15:18
#    |
# 15 | tag d when lower(carts then orders) = "a"
#    |                  ^^^^^^^^^^^^^^^^^ write `any(carts then orders)`, or `count`, `last` ... of it
#
# error[reached-wants-chain]: `reached` takes a chain, not `carts`
#   --> fail_chains.tag:16:20
#    |
# 16 | tag f when reached(carts) > 1
#    |                    ^^^^^ write the steps: `reached(views then carts then orders)`
#
# error[empty-range]: nothing lies in `0d`
#   --> fail_chains.tag:17:34
#    |
# 17 | tag g when any(carts then within 0d orders)
#    |                                  ^^ a length is more than nothing
#
# error[unknown-name]: `pirce` is not known
#   --> fail_chains.tag:18:40
#    |
# 18 | tag h when any(carts then orders where pirce > 3)
#    |                                        ^^^^^
#
# error[too-many-steps]: a chain has at most 64 steps
#   --> fail_chains.tag:19:720
#    |
# 19 | ...then views then views then views then views then views then views)
#    |                                                                ^^^^^ this is the first one too many
