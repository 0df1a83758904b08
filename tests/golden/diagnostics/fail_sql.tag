tag a WHEN city IS NULL AND gender is not null
tag b when city is not missing or points = null or city != NULL
tag c when city LIKE "Bei%"
tag d when points BETWEEN 1 AND 2 or points between 18 and 45
tag e when city = 'Bei"jing';
tag f when city not contains "x" and not(city contains ("a", "b"))
tag g when city in "Beijing" or city in other or city in ["a", "b"]
tag h when vip is true and city is emptyy
tag i when count(orders when amount > 3) > 2
tag j where vip
# ---- diagnostics
# error[other-spelling]: `WHEN` is written `when`
#  --> fail_sql.tag:1:7
#   |
# 1 | tag a WHEN city IS NULL AND gender is not null
#   |       ^^^^
#
# error[other-spelling]: `IS NULL` is written `is missing`
#  --> fail_sql.tag:1:17
#   |
# 1 | tag a WHEN city IS NULL AND gender is not null
#   |                 ^^^^^^^
#
# error[other-spelling]: `AND` is written `and`
#  --> fail_sql.tag:1:25
#   |
# 1 | tag a WHEN city IS NULL AND gender is not null
#   |                         ^^^
#
# error[other-spelling]: `is not null` is written `is known`
#  --> fail_sql.tag:1:36
#   |
# 1 | tag a WHEN city IS NULL AND gender is not null
#   |                                    ^^^^^^^^^^^
#
# error[other-spelling]: `is not missing` is written `is known`
#  --> fail_sql.tag:2:17
#   |
# 2 | tag b when city is not missing or points = null or city != NULL
#   |                 ^^^^^^^^^^^^^^
#
# error[other-spelling]: `= null` is written `is missing`
#  --> fail_sql.tag:2:42
#   |
# 2 | tag b when city is not missing or points = null or city != NULL
#   |                                          ^^^^^^ a comparison with nothing would be neither true nor false
#
# error[other-spelling]: `!= NULL` is written `is known`
#  --> fail_sql.tag:2:57
#   |
# 2 | tag b when city is not missing or points = null or city != NULL
#   |                                                         ^^^^^^^ a comparison with nothing would be neither true nor false
#
# error[no-like]: there is no `LIKE`; write `contains`, `starts with`, `ends with` or `matches`
#  --> fail_sql.tag:3:17
#   |
# 3 | tag c when city LIKE "Bei%"
#   |                 ^^^^
#
# error[number-between]: `between` is for times; a range of numbers is `in 1 .. 2`
#  --> fail_sql.tag:4:19
#   |
# 4 | tag d when points BETWEEN 1 AND 2 or points between 18 and 45
#   |                   ^^^^^^^^^^^^^^^ `2` itself would not belong to it
#
# error[number-between]: `between` is for times; a range of numbers is `in 18 .. 45`
#  --> fail_sql.tag:4:45
#   |
# 4 | tag d when points BETWEEN 1 AND 2 or points between 18 and 45
#   |                                             ^^^^^^^^^^^^^^^^^ `45` itself would not belong to it
#
# error[single-quotes]: texts stand in double quotes
#  --> fail_sql.tag:5:19
#   |
# 5 | tag e when city = 'Bei"jing';
#   |                   ^^^^^^^^^^ write `"Bei\"jing"`
#
# error[semicolon]: declarations do not end with `;`
#  --> fail_sql.tag:5:29
#   |
# 5 | tag e when city = 'Bei"jing';
#   |                             ^ leave it out
#
# error[other-spelling]: `city not contains "x"` is written `not city contains "x"`
#  --> fail_sql.tag:6:17
#   |
# 6 | tag f when city not contains "x" and not(city contains ("a", "b"))
#   |                 ^^^
#
# error[other-spelling]: `("a", "b")` is written `any ("a", "b")`
#  --> fail_sql.tag:6:56
#   |
# 6 | tag f when city not contains "x" and not(city contains ("a", "b"))
#   |                                                        ^^^^^^^^^^
#
# error[in-needs-list]: `in` needs a list, a range or a period
#  --> fail_sql.tag:7:20
#   |
# 7 | tag g when city in "Beijing" or city in other or city in ["a", "b"]
#   |                    ^^^^^^^^^ write `("Beijing")`
#
# error[in-needs-list]: `in` needs a list, a range or a period
#  --> fail_sql.tag:7:41
#   |
# 7 | tag g when city in "Beijing" or city in other or city in ["a", "b"]
#   |                                         ^^^^^ one value is compared with `=`
#
# error[other-spelling]: `[` is written `(`
#  --> fail_sql.tag:7:58
#   |
# 7 | tag g when city in "Beijing" or city in other or city in ["a", "b"]
#   |                                                          ^
#
# error[other-spelling]: `]` is written `)`
#  --> fail_sql.tag:7:67
#   |
# 7 | tag g when city in "Beijing" or city in other or city in ["a", "b"]
#   |                                                                   ^
#
# error[other-spelling]: `is true` is written `= true`
#  --> fail_sql.tag:8:16
#   |
# 8 | tag h when vip is true and city is emptyy
#   |                ^^^^^^^
#
# error[expected-word]: expected `missing`, `known` or `unknown` after `is`
#  --> fail_sql.tag:8:36
#   |
# 8 | tag h when vip is true and city is emptyy
#   |                                    ^^^^^^ a value is compared with `=`
#
# error[other-spelling]: `when` is written `where`
#  --> fail_sql.tag:9:25
#   |
# 9 | tag i when count(orders when amount > 3) > 2
#   |                         ^^^^
#
# error[other-spelling]: `where` is written `when`
#   --> fail_sql.tag:10:7
#    |
# 10 | tag j where vip
#    |       ^^^^^
