# Labels, bands and points.
users members from "members.csv" by member_id { member_id : int  points : int  city : text  active : bool }
tag a = choose ranked { 2 when points > 100, otherwise "none" }
tag b = choose ranked { "gold" when points > 100, "gold" when points > 10, otherwise "none" }
tag c = score { "gold" when points > 100 }
tag d = band points { "low" 0 .. 12, "high" 10 .. 20 }
tag e = band points { "high" 10 .. 20, "low" 0 .. 10 }
tag f = band points { "none" 10 .. 5 }
tag h = band points { "a" "x" .. 50 }
tag i = band active { "a" .. true }
tag j = choose { points when points }
# ---- diagnostics
# error[label-wanted]: `2` is no label; `choose ranked` gives texts in quotes
#  --> fail_choices.tag:3:25
#   |
# 3 | tag a = choose ranked { 2 when points > 100, otherwise "none" }
#   |                         ^ write a text in quotes, like `"gold"`
#
# error[duplicate-label]: the label `"gold"` stands here twice
#  --> fail_choices.tag:4:51
#   |
# 4 | tag b = choose ranked { "gold" when points > 100, "gold" when points > 10, otherwise "none" }
#   |                                                   ^^^^^^
#   |                         ------ it already stands here
#
# error[points-wanted]: `"gold"` is `text`; `score` adds up numbers
#  --> fail_choices.tag:5:17
#   |
# 5 | tag c = score { "gold" when points > 100 }
#   |                 ^^^^^^ to give a text to whom a condition holds, write `choose`
#
# error[band-overlap]: the bands `low` and `high` overlap
#  --> fail_choices.tag:6:38
#   |
# 6 | tag d = band points { "low" 0 .. 12, "high" 10 .. 20 }
#   |                                      ^^^^^^ bands ascend, and each begins where the one before it ends
#   |                       ----- this one reaches into it
#
# error[band-order]: the band `low` stands after `high`, which is higher
#  --> fail_choices.tag:7:40
#   |
# 7 | tag e = band points { "high" 10 .. 20, "low" 0 .. 10 }
#   |                                        ^^^^^ bands ascend: put it first
#   |                       ------ the higher one
#
# error[empty-range]: nothing lies in `10 .. 5`
#  --> fail_choices.tag:8:30
#   |
# 8 | tag f = band points { "none" 10 .. 5 }
#   |                              ^^^^^^^ the lower bound comes first and belongs to the range, the upper one does not
#
# error[incomparable]: `points` is `int` and `"x"` is `text`: they cannot be compared
#  --> fail_choices.tag:9:27
#   |
# 9 | tag h = band points { "a" "x" .. 50 }
#   |                           ^^^ a whole number belongs here, like `3`
#   |              ------ this is a whole number
#
# error[not-ordered]: `active` is true or false, which have no order
#   --> fail_choices.tag:10:14
#    |
# 10 | tag i = band active { "a" .. true }
#    |              ^^^^^^ a condition is only true or false: `choose`
#
# error[not-a-condition]: `points` is `int`, and a condition is wanted
#   --> fail_choices.tag:11:30
#    |
# 11 | tag j = choose { points when points }
#    |                              ^^^^^^ ask something of it, like `> 0`
