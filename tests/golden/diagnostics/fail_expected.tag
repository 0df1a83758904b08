tag a when
tag b when vip and
tag when vip
tag points > 3
tag c points > 3
tag c.d. when vip
let = 3
let x
param y = 3
param z : = 3
param z : int 3
timezone Shanghai
import
segment s when vip except a,
def f(a) = 3
tag m manual at x
tag n when vip city = "x"
tag o when x contians "a" adn y
@owner "crm"
tag p when vip
@owner("crm")
# ---- diagnostics
# error[expected-expression]: expected an expression after `when`
#  --> fail_expected.tag:1:11
#   |
# 1 | tag a when
#   |           ^
#
# error[expected-expression]: expected an expression after `and`
#  --> fail_expected.tag:2:19
#   |
# 2 | tag b when vip and
#   |                   ^
#
# error[expected-name]: expected a name after `tag`
#  --> fail_expected.tag:3:5
#   |
# 3 | tag when vip
#   |     ^^^^
#
# error[expected-word]: expected `when`, `manual` or `=` after `points`
#  --> fail_expected.tag:4:12
#   |
# 4 | tag points > 3
#   |            ^
#
# error[expected-word]: expected `when` after `c`
#  --> fail_expected.tag:5:7
#   |
# 5 | tag c points > 3
#   |       ^^^^^^ write `c when points …`
#
# error[expected-word]: expected `when`, `manual` or `=` after `when`
#  --> fail_expected.tag:6:15
#   |
# 6 | tag c.d. when vip
#   |               ^^^
#
# error[expected-name]: expected a name after `let`
#  --> fail_expected.tag:7:5
#   |
# 7 | let = 3
#   |     ^
#
# error[expected-word]: expected `=` after `x`
#  --> fail_expected.tag:8:6
#   |
# 8 | let x
#   |      ^
#
# error[expected-word]: expected `:` after `y`
#  --> fail_expected.tag:9:9
#   |
# 9 | param y = 3
#   |         ^
#
# error[expected-type]: expected a type after `:`
#   --> fail_expected.tag:10:11
#    |
# 10 | param z : = 3
#    |           ^
#
# error[expected-word]: expected `=` after `int`
#   --> fail_expected.tag:11:15
#    |
# 11 | param z : int 3
#    |               ^
#
# error[expected-text]: expected a text in double quotes after `timezone`
#   --> fail_expected.tag:12:10
#    |
# 12 | timezone Shanghai
#    |          ^^^^^^^^
#
# error[expected-name]: expected a name after `import`
#   --> fail_expected.tag:13:7
#    |
# 13 | import
#    |       ^
#
# error[expected-name]: expected a name after `,`
#   --> fail_expected.tag:14:29
#    |
# 14 | segment s when vip except a,
#    |                             ^
#
# error[expected-word]: expected `:` after `a`
#   --> fail_expected.tag:15:8
#    |
# 15 | def f(a) = 3
#    |        ^
#
# error[expected-word]: expected `from` after `manual`
#   --> fail_expected.tag:16:14
#    |
# 16 | tag m manual at x
#    |              ^^
#
# error[unexpected]: `city` cannot follow `vip`
#   --> fail_expected.tag:17:16
#    |
# 17 | tag n when vip city = "x"
#    |                ^^^^ an operator such as `and` or `=` is missing before it
#
# error[unexpected]: `contians` cannot follow `x`
#   --> fail_expected.tag:18:14
#    |
# 18 | tag o when x contians "a" adn y
#    |              ^^^^^^^^ did you mean `contains`?
#
# error[unexpected]: `adn` cannot follow `"a"`
#   --> fail_expected.tag:18:27
#    |
# 18 | tag o when x contians "a" adn y
#    |                           ^^^ did you mean `and`?
#
# error[expected-word]: expected `(` after `owner`
#   --> fail_expected.tag:19:8
#    |
# 19 | @owner "crm"
#    |        ^^^^^ write `@owner("crm")`
#
# error[expected-word]: expected a declaration after `)`
#   --> fail_expected.tag:21:14
#    |
# 21 | @owner("crm")
#    |              ^
