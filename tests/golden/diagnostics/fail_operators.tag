tag a when points > 100 && city is known||vip
tag b when !vip and status <> "paid"
tag c when points => 3 and points =< 5
tag d when 1 < points < 5
tag e when a = b = c
tag f when vip and active or new
tag g when a and b or c and d or e and f or g and h
tag h when net + bonus ?? 0 > 100
tag i when registered within 30d before 3d ago within 3d
# ---- diagnostics
# error[other-spelling]: `&&` is written `and`
#  --> fail_operators.tag:1:25
#   |
# 1 | tag a when points > 100 && city is known||vip
#   |                         ^^
#
# error[mixed-and-or]: `and` and `or` are mixed without brackets
#  --> fail_operators.tag:1:41
#   |
# 1 | tag a when points > 100 && city is known||vip
#   |                                         ^^
#   = either `(points > 100 and city is known) or vip`
#   = or `points > 100 and (city is known or vip)`
#
# error[other-spelling]: `||` is written `or`
#  --> fail_operators.tag:1:41
#   |
# 1 | tag a when points > 100 && city is known||vip
#   |                                         ^^
#
# error[other-spelling]: `!` is written `not`
#  --> fail_operators.tag:2:12
#   |
# 2 | tag b when !vip and status <> "paid"
#   |            ^
#
# error[other-spelling]: `<>` is written `!=`
#  --> fail_operators.tag:2:28
#   |
# 2 | tag b when !vip and status <> "paid"
#   |                            ^^
#
# error[other-spelling]: `=>` is written `>=`
#  --> fail_operators.tag:3:19
#   |
# 3 | tag c when points => 3 and points =< 5
#   |                   ^^
#
# error[other-spelling]: `=<` is written `<=`
#  --> fail_operators.tag:3:35
#   |
# 3 | tag c when points => 3 and points =< 5
#   |                                   ^^
#
# error[chained-comparison]: comparisons do not chain
#  --> fail_operators.tag:4:23
#   |
# 4 | tag d when 1 < points < 5
#   |                       ^^^ write `and points < 5`
#
# error[chained-comparison]: comparisons do not chain
#  --> fail_operators.tag:5:18
#   |
# 5 | tag e when a = b = c
#   |                  ^^^ write `and b = c`
#
# error[mixed-and-or]: `and` and `or` are mixed without brackets
#  --> fail_operators.tag:6:27
#   |
# 6 | tag f when vip and active or new
#   |                           ^^
#   = either `(vip and active) or new`
#   = or `vip and (active or new)`
#
# error[mixed-and-or]: `and` and `or` are mixed without brackets
#  --> fail_operators.tag:7:20
#   |
# 7 | tag g when a and b or c and d or e and f or g and h
#   |                    ^^
#   = put brackets around what belongs together
#
# error[mixed-coalesce]: `??` and `+` are mixed without brackets
#  --> fail_operators.tag:8:16
#   |
# 8 | tag h when net + bonus ?? 0 > 100
#   |                ^
#   = either `(net + bonus) ?? 0`
#   = or `net + (bonus ?? 0)`
#
# error[chained-comparison]: comparisons do not chain
#  --> fail_operators.tag:9:48
#   |
# 9 | tag i when registered within 30d before 3d ago within 3d
#   |                                                ^^^^^^^^^ join two conditions with `and`
