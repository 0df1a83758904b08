# What a cell of a list cannot be, and a list where none is wanted.
users members from "members.csv" by member_id {
  member_id : int
  city      : text?
  interests : list of text?
  moods     : list of enum("sad", "merry")
  amounts   : list of int
}
tag skier when interests has "ski" and size(moods) > 0 and size(amounts) > 0 and city = "a"
param none : int = 0
let own = choose all { 3 when none = 0 }
test "cells" {
  members m1 { city: ("a", "b"), interests: ("ski", missing), moods: ("merry", "happy"), amounts: (1, "2", members.member_id) }
  members m2 { city: (), interests: 3, moods: (missing), amounts: (1 / none, 10 div none) }
  members m3 { city: "a", interests: own, moods: 30d, amounts: ((1, 2), 3) }
  expect m1, m2, m3 in skier
}
# ---- diagnostics
# error[list-alone]: a list cannot stand here
#   --> fail_list_cells.tag:13:22
#    |
# 13 |   members m1 { city: ("a", "b"), interests: ("ski", missing), moods: ("merry", "happy"), amounts: (1, "2", members.membe...
#    |                      ^^^^^^^^^^ `city` is no list: give it one value
#
# error[missing-element]: an element of `interests` may be missing
#   --> fail_list_cells.tag:13:53
#    |
# 13 |   members m1 { city: ("a", "b"), interests: ("ski", missing), moods: ("merry", "happy"), amounts: (1, "2", members.membe...
#    |                                                     ^^^^^^^ leave it out; a list without elements is `()`, and no list is `interests: missing`
#
# error[unknown-label]: `"happy"` is no label of this enum
#   --> fail_list_cells.tag:13:80
#    |
# 13 |   members m1 { city: ("a", "b"), interests: ("ski", missing), moods: ("merry", "happy"), amounts: (1, "2", members.membe...
#    |                                                                                ^^^^^^^
#    = the labels are "sad", "merry"
#
# error[wrong-type]: `"2"` is `text`, where `amounts` takes `int`
#   --> fail_list_cells.tag:13:103
#    |
# 13 | ...: ("ski", missing), moods: ("merry", "happy"), amounts: (1, "2", members.member_id) }
#    |                                                                ^^^ without quotes: `2`
#
# error[constant-wanted]: `amounts` wants a constant
#   --> fail_list_cells.tag:13:108
#    |
# 13 | ...ki", missing), moods: ("merry", "happy"), amounts: (1, "2", members.member_id) }
#    |                                                                ^^^^^^^^^^^^^^^^^ a row has values such as `3000`, `"none"` or `now - 30d`
#
# error[list-alone]: a list cannot stand here
#   --> fail_list_cells.tag:14:22
#    |
# 14 |   members m2 { city: (), interests: 3, moods: (missing), amounts: (1 / none, 10 div none) }
#    |                      ^^ write `city: missing`
#
# error[wrong-type]: `3` is `int`, where `interests` takes `text`
#   --> fail_list_cells.tag:14:37
#    |
# 14 |   members m2 { city: (), interests: 3, moods: (missing), amounts: (1 / none, 10 div none) }
#    |                                     ^ in quotes: `"3"`
#
# error[missing-element]: an element of `moods` may be missing
#   --> fail_list_cells.tag:14:48
#    |
# 14 |   members m2 { city: (), interests: 3, moods: (missing), amounts: (1 / none, 10 div none) }
#    |                                                ^^^^^^^ leave it out; a list without elements is `()`, and no list is `moods: missing`
#
# error[wrong-type]: `1 / none` is `number`, where `amounts` takes `int`
#   --> fail_list_cells.tag:14:68
#    |
# 14 |   members m2 { city: (), interests: 3, moods: (missing), amounts: (1 / none, 10 div none) }
#    |                                                                    ^^^^^^^^ a whole number is wanted; round it first
#
# warning[division-by-zero]: this divides by zero
#   --> fail_list_cells.tag:14:72
#    |
# 14 |   members m2 { city: (), interests: 3, moods: (missing), amounts: (1 / none, 10 div none) }
#    |                                                                        ^^^^ the result is always missing
#
# error[missing-element]: an element of `amounts` may be missing
#   --> fail_list_cells.tag:14:78
#    |
# 14 |   members m2 { city: (), interests: 3, moods: (missing), amounts: (1 / none, 10 div none) }
#    |                                                                              ^^^^^^^^^^^ leave it out; a list without elements is `()`, and no list is `amounts: missing`
#
# warning[division-by-zero]: this divides by zero
#   --> fail_list_cells.tag:14:85
#    |
# 14 |   members m2 { city: (), interests: 3, moods: (missing), amounts: (1 / none, 10 div none) }
#    |                                                                                     ^^^^ the result is always missing
#
# error[wrong-type]: `own` is `list of int`, where `interests` takes `list of text`
#   --> fail_list_cells.tag:15:38
#    |
# 15 |   members m3 { city: "a", interests: own, moods: 30d, amounts: ((1, 2), 3) }
#    |                                      ^^^ write its elements in brackets, `interests: (…, …)`
#
# error[wrong-type]: `30d` is `duration`, where `moods` takes `enum`
#   --> fail_list_cells.tag:15:50
#    |
# 15 |   members m3 { city: "a", interests: own, moods: 30d, amounts: ((1, 2), 3) }
#    |                                                  ^^^ a label belongs here, like `"sad"`
#
# error[list-alone]: a list cannot stand here
#   --> fail_list_cells.tag:15:65
#    |
# 15 |   members m3 { city: "a", interests: own, moods: 30d, amounts: ((1, 2), 3) }
#    |                                                                 ^^^^^^ a list stands after `in`, `not in`, `any` or `all`
