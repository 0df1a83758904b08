tag a = choose { "x" when y "z" when w otherwise "v" }
tag b = score { 40 when x 20 when y }
tag c = band x { "a" 1 .. 2 "b" 2 .. 3 }
tag d when x in (1 2 3) and f(a b)
tag e when x in (1,, 2)
@title(zh: "a" en: "b")
tag f when vip
# ---- diagnostics
# error[missing-comma]: a comma is missing after `y`
#  --> fail_commas.tag:1:28
#   |
# 1 | tag a = choose { "x" when y "z" when w otherwise "v" }
#   |                            ^ before `"z"`
#
# error[missing-comma]: a comma is missing after `w`
#  --> fail_commas.tag:1:39
#   |
# 1 | tag a = choose { "x" when y "z" when w otherwise "v" }
#   |                                       ^ before `otherwise`
#
# error[missing-comma]: a comma is missing after `x`
#  --> fail_commas.tag:2:26
#   |
# 2 | tag b = score { 40 when x 20 when y }
#   |                          ^ before `20`
#
# error[missing-comma]: a comma is missing after `2`
#  --> fail_commas.tag:3:28
#   |
# 3 | tag c = band x { "a" 1 .. 2 "b" 2 .. 3 }
#   |                            ^ before `"b"`
#
# error[missing-comma]: a comma is missing after `1`
#  --> fail_commas.tag:4:19
#   |
# 4 | tag d when x in (1 2 3) and f(a b)
#   |                   ^ before `2`
#
# error[missing-comma]: a comma is missing after `2`
#  --> fail_commas.tag:4:21
#   |
# 4 | tag d when x in (1 2 3) and f(a b)
#   |                     ^ before `3`
#
# error[missing-comma]: a comma is missing after `a`
#  --> fail_commas.tag:4:32
#   |
# 4 | tag d when x in (1 2 3) and f(a b)
#   |                                ^ before `b`
#
# error[expected-expression]: expected an expression after `,`
#  --> fail_commas.tag:5:20
#   |
# 5 | tag e when x in (1,, 2)
#   |                    ^
#
# error[missing-comma]: a comma is missing after `"a"`
#  --> fail_commas.tag:6:15
#   |
# 6 | @title(zh: "a" en: "b")
#   |               ^ before `en`
