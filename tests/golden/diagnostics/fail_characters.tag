tag a when points ≥ 3 and points ≠ 5 and points × 2 ≤ 10
tag b when spend > ￥3000 and spend > $5
tag c when spend ~ 3
tag d when a \ b
# ---- diagnostics
# error[unknown-character]: `≥` has no meaning here
#  --> fail_characters.tag:1:19
#   |
# 1 | tag a when points ≥ 3 and points ≠ 5 and points × 2 ≤ 10
#   |                   ^ write `>=`
#
# error[unknown-character]: `≠` has no meaning here
#  --> fail_characters.tag:1:34
#   |
# 1 | tag a when points ≥ 3 and points ≠ 5 and points × 2 ≤ 10
#   |                                  ^ write `!=`
#
# error[unknown-character]: `×` has no meaning here
#  --> fail_characters.tag:1:49
#   |
# 1 | tag a when points ≥ 3 and points ≠ 5 and points × 2 ≤ 10
#   |                                                 ^ write `*`
#
# error[unknown-character]: `≤` has no meaning here
#  --> fail_characters.tag:1:53
#   |
# 1 | tag a when points ≥ 3 and points ≠ 5 and points × 2 ≤ 10
#   |                                                     ^ write `<=`
#
# error[unknown-character]: `￥` has no meaning here
#  --> fail_characters.tag:2:20
#   |
# 2 | tag b when spend > ￥3000 and spend > $5
#   |                    ^^ amounts are written without a sign
#
# error[unknown-character]: `$` has no meaning here
#  --> fail_characters.tag:2:38
#   |
# 2 | tag b when spend > ￥3000 and spend > $5
#   |                                       ^ amounts are written without a sign
#
# error[unknown-character]: `~` has no meaning here
#  --> fail_characters.tag:3:18
#   |
# 3 | tag c when spend ~ 3
#   |                  ^
#
# error[unknown-character]: `\` has no meaning here
#  --> fail_characters.tag:4:14
#   |
# 4 | tag d when a \ b
#   |              ^
