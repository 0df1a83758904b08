# Tags, segments, params and library modules.
users members from "members.csv" by member_id { member_id : int  points : int }
param big : int = points
param wide : duration = 30
param words : text = "a"
needs events activity
needs users members(birthday: date?)
needs events orders(amount: money, place: text)
events orders from "orders.csv" by member_id at paid_at { amount : text }
tag twice = points * 2
segment a when points > 3 except twice, tiwce, words
tag care manual ("x", "x") from "care.csv"
tag kept manual from "kept.csv" keep 90d
tag odd manual from "odd" at member_id
tag b when any(activity) and birthday is known
# ---- diagnostics
# error[constant-wanted]: `big` wants a constant
#  --> fail_tags.tag:3:19
#   |
# 3 | param big : int = points
#   |                   ^^^^^^ a value like `3000`, `30d` or `"none"`
#
# error[wrong-type]: `30` is `int`, where `wide` takes `duration`
#  --> fail_tags.tag:4:25
#   |
# 4 | param wide : duration = 30
#   |                         ^^ a duration has a unit: `30d`, `30h`
#
# error[missing-need]: this module needs `events activity`
#  --> fail_tags.tag:6:1
#   |
# 6 | needs events activity
#   | ^^^^^^^^^^^^^^^^^^^^^
#   = add `events activity from "activity.parquet" by member_id at time {}`
#   = or make it of streams there are: `events activity = …`
#
# error[missing-need]: this module needs `members.birthday`
#  --> fail_tags.tag:7:21
#   |
# 7 | needs users members(birthday: date?)
#   |                     ^^^^^^^^
#   = add to `members`: `birthday : date?`
#
# error[wrong-type]: `orders.amount` is `text`, where `needs` takes `money`
#  --> fail_tags.tag:8:29
#   |
# 8 | needs events orders(amount: money, place: text)
#   |                             ^^^^^
# 9 | events orders from "orders.csv" by member_id at paid_at { amount : text }
#   |                                                           ------ declared here
#
# error[missing-need]: this module needs `orders.place`
#  --> fail_tags.tag:8:36
#   |
# 8 | needs events orders(amount: money, place: text)
#   |                                    ^^^^^
#   = add to `orders`: `place : text`
#
# error[except-value]: `twice` is not yes or no, its values are `int`
#   --> fail_tags.tag:11:34
#    |
# 11 | segment a when points > 3 except twice, tiwce, words
#    |                                  ^^^^^ put a condition on its value into the segment's: `and not (twice = …)`
#
# error[unknown-tag]: there is no tag or segment `tiwce`
#   --> fail_tags.tag:11:41
#    |
# 11 | segment a when points > 3 except twice, tiwce, words
#    |                                         ^^^^^ did you mean `twice`?
#
# error[unknown-tag]: there is no tag or segment `words`
#   --> fail_tags.tag:11:48
#    |
# 11 | segment a when points > 3 except twice, tiwce, words
#    |                                                ^^^^^ it is a param; put it into the condition: `and not …`
#
# error[duplicate-label]: the label `"x"` stands here twice
#   --> fail_tags.tag:12:23
#    |
# 12 | tag care manual ("x", "x") from "care.csv"
#    |                       ^^^
#    |                  --- it already stands here
#
# error[keep-needs-time]: `kept` is kept for a while, but its file has no time
#   --> fail_tags.tag:13:38
#    |
# 13 | tag kept manual from "kept.csv" keep 90d
#    |                                      ^^^ say which column tells when it was given: `at given_at`
#
# error[unknown-format]: `odd` does not say what kind of file it is
#   --> fail_tags.tag:14:21
#    |
# 14 | tag odd manual from "odd" at member_id
#    |                     ^^^^^ say what it is: `as csv`, `as parquet`, `as arrow`, `as jsonl`
#
# error[duplicate-field]: `odd` has two fields `member_id`
#   --> fail_tags.tag:14:30
#    |
# 14 | tag odd manual from "odd" at member_id
#    |                              ^^^^^^^^^ a manual tag's file has the user's id, its `value`, and its time
