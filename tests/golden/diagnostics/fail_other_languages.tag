tag a = if points > 3 then "x" else "y"
tag b = if(points > 3, "x", "y")
tag c = case when points > 3 then "x" end
tag d = choose { "x" when points > 3, else "y" }
tag e = choose { points > 3 => "x", otherwise "y" }
tag f = choose { points > 3 : "x" }
tag g if points > 3
tag h when city startswith "x" and 30% of points > 3
// a comment
tag i when vip /* another */ and active
# ---- diagnostics
# error[no-if]: there is no `if`; a value is chosen with `choose`
#  --> fail_other_languages.tag:1:9
#   |
# 1 | tag a = if points > 3 then "x" else "y"
#   |         ^^ write `choose { v when c, otherwise w }`
#
# error[no-if]: there is no `if`; a value is chosen with `choose`
#  --> fail_other_languages.tag:2:9
#   |
# 2 | tag b = if(points > 3, "x", "y")
#   |         ^^ write `choose { v when c, otherwise w }`
#
# error[no-if]: there is no `case`; a value is chosen with `choose`
#  --> fail_other_languages.tag:3:9
#   |
# 3 | tag c = case when points > 3 then "x" end
#   |         ^^^^ write `choose { v when c, otherwise w }`
#
# error[other-spelling]: `else` is written `otherwise`
#  --> fail_other_languages.tag:4:39
#   |
# 4 | tag d = choose { "x" when points > 3, else "y" }
#   |                                       ^^^^
#
# error[expected-word]: expected `when` after `3`
#  --> fail_other_languages.tag:5:29
#   |
# 5 | tag e = choose { points > 3 => "x", otherwise "y" }
#   |                             ^^ an arm is written `value when condition`
#
# error[expected-word]: expected `when` after `3`
#  --> fail_other_languages.tag:6:29
#   |
# 6 | tag f = choose { points > 3 : "x" }
#   |                             ^ an arm is written `value when condition`
#
# error[other-spelling]: `if` is written `when`
#  --> fail_other_languages.tag:7:7
#   |
# 7 | tag g if points > 3
#   |       ^^
#
# error[other-spelling]: `startswith` is written `starts with`
#  --> fail_other_languages.tag:8:17
#   |
# 8 | tag h when city startswith "x" and 30% of points > 3
#   |                 ^^^^^^^^^^
#
# error[other-spelling]: `of` is written `*`
#  --> fail_other_languages.tag:8:40
#   |
# 8 | tag h when city startswith "x" and 30% of points > 3
#   |                                        ^^
#
# error[foreign-comment]: comments begin with `#`
#  --> fail_other_languages.tag:9:1
#   |
# 9 | // a comment
#   | ^^
#
# error[foreign-comment]: comments begin with `#`
#   --> fail_other_languages.tag:10:16
#    |
# 10 | tag i when vip /* another */ and active
#    |                ^^
