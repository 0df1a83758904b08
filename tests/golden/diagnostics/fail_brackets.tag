let a = sum(orders.amount
tag b when (a or (b and c)
tag c when a))
tag d when (a }
tag e = choose { "x" when (y }
tag f when vip
# ---- diagnostics
# error[unclosed-bracket]: `(` is not closed
#  --> fail_brackets.tag:1:12
#   |
# 1 | let a = sum(orders.amount
#   |            ^
#   |                          - a `)` is missing up to here
#
# error[unclosed-bracket]: `(` is not closed
#  --> fail_brackets.tag:2:12
#   |
# 2 | tag b when (a or (b and c)
#   |            ^
#   |                           - a `)` is missing up to here
#
# error[unmatched-bracket]: `)` closes nothing
#  --> fail_brackets.tag:3:13
#   |
# 3 | tag c when a))
#   |             ^
#
# error[unmatched-bracket]: `}` closes nothing
#  --> fail_brackets.tag:4:15
#   |
# 4 | tag d when (a }
#   |               ^
#   |            - this `(` is still open
#
# error[unmatched-bracket]: `}` closes nothing
#  --> fail_brackets.tag:5:30
#   |
# 5 | tag e = choose { "x" when (y }
#   |                              ^
#   |                           - this `(` is still open
