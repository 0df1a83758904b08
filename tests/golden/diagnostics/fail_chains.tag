tag a when any(carts within 30d then orders)
tag aa when any(carts + 3 then orders)
tag b when (carts then orders)
tag c when any(carts then orders within 30d)
tag d when any(carts then within orders)
tag e when carts then orders
tag f when any(carts then 3)
tag g when any(carts then no)
# ---- diagnostics
# error[window-in-chain]: a step of a chain has no window of its own
#  --> fail_chains.tag:1:16
#   |
# 1 | tag a when any(carts within 30d then orders)
#   |                ^^^^^^^^^^^^^^^^ name the chain, `events NAME = …`, and write `any(NAME within …)`
#
# error[step-is-no-stream]: `carts + 3` is no stream: it cannot be a step of a chain
#  --> fail_chains.tag:2:17
#   |
# 2 | tag aa when any(carts + 3 then orders)
#   |                 ^^^^^^^^^ a step of a chain is a stream, perhaps with `where`
#
# error[chain-alone]: `carts then …` is a chain of events, not a value
#  --> fail_chains.tag:3:19
#   |
# 3 | tag b when (carts then orders)
#   |                   ^^^^ write `any(carts then …)`, or `count`, `last` ... of it
#
# error[window-in-chain]: a step of a chain has no window of its own
#  --> fail_chains.tag:4:34
#   |
# 4 | tag c when any(carts then orders within 30d)
#   |                                  ^^^^^^ name the chain, `events NAME = …`, and write `any(NAME within …)`
#
# error[expected-name]: expected a name after `orders`
#  --> fail_chains.tag:5:40
#   |
# 5 | tag d when any(carts then within orders)
#   |                                        ^
#
# error[chain-alone]: `carts then …` is a chain of events, not a value
#  --> fail_chains.tag:6:18
#   |
# 6 | tag e when carts then orders
#   |                  ^^^^ write `any(carts then …)`, or `count`, `last` ... of it
#
# error[expected-name]: expected a name after `then`
#  --> fail_chains.tag:7:27
#   |
# 7 | tag f when any(carts then 3)
#   |                           ^
