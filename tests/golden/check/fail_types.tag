# Types that do not go together.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  city : text  points : int  balance : money  registered : time
  birthday : date  gender : enum("f", "m")  rank : enum("a", "b")  active : bool
}
tag a when city = 3 and points = "3" and registered > "2026-01-01" and birthday = "01/02/2026"
tag b when balance > 3000.005 and points > 9223372036854775808 and gender = "man"
tag c when now - registered > 30 and registered > 30d and gender = rank
tag d when days_since(registered) > 30d and active < true and active = 1
tag e when city contains 3 and points contains "3" and city in ("a", 3) and points in 45 .. 18
tag f when points and city and not balance
let g = registered + 30
let h = city + "x"
let i = balance div 2
let j = registered + registered
let k = registered + 3 months
let l = -city
let m = 30d * 1000000000000
let n = city ?? 0
let o = choose { 1 when active, "a" when points > 3 }
tag p when city = ("a", "b")
tag q when city matches "(a" or city matches city
tag r when city is unknown
# ---- diagnostics
# error[incomparable]: `city` is `text` and `3` is `int`: they cannot be compared
#  --> fail_types.tag:7:19
#   |
# 7 | tag a when city = 3 and points = "3" and registered > "2026-01-01" and birthday = "01/02/2026"
#   |                   ^ in quotes: `"3"`
#   |            ---- this is text
#
# error[incomparable]: `points` is `int` and `"3"` is `text`: they cannot be compared
#  --> fail_types.tag:7:34
#   |
# 7 | tag a when city = 3 and points = "3" and registered > "2026-01-01" and birthday = "01/02/2026"
#   |                                  ^^^ without quotes: `3`
#   |                         ------ this is a whole number
#
# error[incomparable]: `registered` is `time` and `"2026-01-01"` is `text`: they cannot be compared
#  --> fail_types.tag:7:55
#   |
# 7 | tag a when city = 3 and points = "3" and registered > "2026-01-01" and birthday = "01/02/2026"
#   |                                                       ^^^^^^^^^^^^ without quotes: `2026-01-01`
#   |                                          ---------- this is a time
#
# error[incomparable]: `birthday` is `date` and `"01/02/2026"` is `text`: they cannot be compared
#  --> fail_types.tag:7:83
#   |
# 7 | tag a when city = 3 and points = "3" and registered > "2026-01-01" and birthday = "01/02/2026"
#   |                                                                                   ^^^^^^^^^^^^ a date is written without quotes, like `2026-11-21`
#   |                                                                        -------- this is a date
#
# error[money-decimals]: `3000.005` has more than two decimals
#  --> fail_types.tag:8:22
#   |
# 8 | tag b when balance > 3000.005 and points > 9223372036854775808 and gender = "man"
#   |                      ^^^^^^^^ money has two decimals: `3000.00`
#
# error[number-too-large]: `9223372036854775808` is too large
#  --> fail_types.tag:8:44
#   |
# 8 | tag b when balance > 3000.005 and points > 9223372036854775808 and gender = "man"
#   |                                            ^^^^^^^^^^^^^^^^^^^ whole numbers go to 9223372036854775807
#
# error[unknown-label]: `"man"` is no label of this enum
#  --> fail_types.tag:8:77
#   |
# 8 | tag b when balance > 3000.005 and points > 9223372036854775808 and gender = "man"
#   |                                                                             ^^^^^
#   = the labels are "f", "m"
#
# error[incomparable]: `now - registered` is `duration` and `30` is `int`: they cannot be compared
#  --> fail_types.tag:9:31
#   |
# 9 | tag c when now - registered > 30 and registered > 30d and gender = rank
#   |                               ^^ a duration has a unit: `30d`, `30h`
#   |            ---------------- this is a duration
#
# error[incomparable]: `registered` is `time` and `30d` is `duration`: they cannot be compared
#  --> fail_types.tag:9:51
#   |
# 9 | tag c when now - registered > 30 and registered > 30d and gender = rank
#   |                                                   ^^^ write `30d ago`
#   |                                      ---------- this is a time
#
# error[incomparable]: `gender` is `enum` and `rank` is `enum`: they cannot be compared
#  --> fail_types.tag:9:68
#   |
# 9 | tag c when now - registered > 30 and registered > 30d and gender = rank
#   |                                                                    ^^^^ these are different enums: compare each with a label, like `= "f"`
#   |                                                           ------ this is an enum
#
# error[incomparable]: `days_since(registered)` is `int` and `30d` is `duration`: they cannot be compared
#   --> fail_types.tag:10:37
#    |
# 10 | tag d when days_since(registered) > 30d and active < true and active = 1
#    |                                     ^^^ a number of days is written `30`
#    |            ---------------------- this is a whole number
#
# error[not-ordered]: `active` is true or false, which have no order
#   --> fail_types.tag:10:45
#    |
# 10 | tag d when days_since(registered) > 30d and active < true and active = 1
#    |                                             ^^^^^^^^^^^^^ a condition is only true or false: `=`, `!=`, `and`, `not`
#
# error[incomparable]: `active` is `bool` and `1` is `int`: they cannot be compared
#   --> fail_types.tag:10:72
#    |
# 10 | tag d when days_since(registered) > 30d and active < true and active = 1
#    |                                                                        ^ `true` or `false` belongs here
#    |                                                               ------ this is a condition
#
# error[wrong-type]: `3` is `int`, where `contains` takes `text`
#   --> fail_types.tag:11:26
#    |
# 11 | tag e when city contains 3 and points contains "3" and city in ("a", 3) and points in 45 .. 18
#    |                          ^ in quotes: `"3"`
#
# error[wrong-type]: `points` is `int`, where `contains` takes `text`
#   --> fail_types.tag:11:32
#    |
# 11 | tag e when city contains 3 and points contains "3" and city in ("a", 3) and points in 45 .. 18
#    |                                ^^^^^^ a text belongs here, like `"Beijing"`
#
# error[incomparable]: `city` is `text` and `3` is `int`: they cannot be compared
#   --> fail_types.tag:11:70
#    |
# 11 | tag e when city contains 3 and points contains "3" and city in ("a", 3) and points in 45 .. 18
#    |                                                                      ^ in quotes: `"3"`
#    |                                                        ---- this is text
#
# error[empty-range]: nothing lies in `45 .. 18`
#   --> fail_types.tag:11:87
#    |
# 11 | tag e when city contains 3 and points contains "3" and city in ("a", 3) and points in 45 .. 18
#    |                                                                                       ^^^^^^^^ the lower bound comes first and belongs to the range, the upper one does not
#
# error[not-a-condition]: `points` is `int`, and a condition is wanted
#   --> fail_types.tag:12:12
#    |
# 12 | tag f when points and city and not balance
#    |            ^^^^^^ ask something of it, like `> 0`
#
# error[not-a-condition]: `city` is `text`, and a condition is wanted
#   --> fail_types.tag:12:23
#    |
# 12 | tag f when points and city and not balance
#    |                       ^^^^ ask something of it, like `is known`
#
# error[not-a-condition]: `balance` is `money`, and a condition is wanted
#   --> fail_types.tag:12:36
#    |
# 12 | tag f when points and city and not balance
#    |                                    ^^^^^^^ ask something of it, like `> 0`
#
# error[bad-operands]: `registered` is `time` and `30` is `int`: `+` does not know them together
#   --> fail_types.tag:13:22
#    |
# 13 | let g = registered + 30
#    |                      ^^ a duration has a unit, like `30d`
#    |         ---------- this is a time
#
# error[bad-operands]: `city` is `text` and `"x"` is `text`: `+` does not know them together
#   --> fail_types.tag:14:16
#    |
# 14 | let h = city + "x"
#    |                ^^^ texts cannot be calculated with
#    |         ---- this is text
#
# error[bad-operands]: `balance` is `money` and `2` is `int`: `div` does not know them together
#   --> fail_types.tag:15:21
#    |
# 15 | let i = balance div 2
#    |                     ^ `div` and `mod` are for whole numbers; `/` divides all numbers
#    |         ------- this is money
#
# error[bad-operands]: `registered` is `time` and `registered` is `time`: `+` does not know them together
#   --> fail_types.tag:16:22
#    |
# 16 | let j = registered + registered
#    |                      ^^^^^^^^^^ `-` gives the duration between two times
#    |         ---------- this is a time
#
# error[calendar-length]: `3 months` has no fixed length
#   --> fail_types.tag:17:22
#    |
# 17 | let k = registered + 3 months
#    |                      ^^^^^^^^ `within 3 months` and `3 months ago` are possible; elsewhere `add_months(t, n)`
#
# error[wrong-type]: `city` is `text`, where `-` takes `int, number, money, duration`
#   --> fail_types.tag:18:9
#    |
# 18 | let l = -city
#    |         ^^^^^ only numbers and durations have a negative
#
# error[constant-overflow]: the result of `30d * 1000000000000` is too large
#   --> fail_types.tag:19:9
#    |
# 19 | let m = 30d * 1000000000000
#    |         ^^^^^^^^^^^^^^^^^^^ what is stored has 64 bits
#
# error[no-common-type]: `city` is `text` and `0` is `int`: the result would have no type
#   --> fail_types.tag:20:17
#    |
# 20 | let n = city ?? 0
#    |                 ^ in quotes: `"0"`
#    |         ---- this is text
#
# error[no-common-type]: `1` is `int` and `"a"` is `text`: the result would have no type
#   --> fail_types.tag:21:33
#    |
# 21 | let o = choose { 1 when active, "a" when points > 3 }
#    |                                 ^^^ a whole number belongs here, like `3`
#    |                  - this is a whole number
#
# error[list-alone]: a list cannot stand here
#   --> fail_types.tag:22:19
#    |
# 22 | tag p when city = ("a", "b")
#    |                   ^^^^^^^^^^ a list stands after `in`, `not in`, `any` or `all`
#
# error[bad-pattern]: `"(a"` is not a regular expression
#   --> fail_types.tag:23:25
#    |
# 23 | tag q when city matches "(a" or city matches city
#    |                         ^^^^ missing ): (a
#    = patterns are regular expressions of RE2: github.com/google/re2/wiki/Syntax
#
# error[pattern-not-constant]: the pattern `city` is not known before the run
#   --> fail_types.tag:23:46
#    |
# 23 | tag q when city matches "(a" or city matches city
#    |                                              ^^^^ write the pattern in quotes, or give it a name with `param`
#
# error[not-unknown]: `city` is `text`, only a condition can be unknown
#   --> fail_types.tag:24:12
#    |
# 24 | tag r when city is unknown
#    |            ^^^^^^^^^^^^^^^ write `is missing`
