# Lists asked the wrong way round, without a word for how many, and with a rest.
tag a when "ski" in interests
tag b when interests has ("ski", "golf")
tag c = choose all { "a" when true, otherwise "b" }
tag d when interests has any ("ski", "golf") and interests not has all ("ski")
tag e when 喜好 含有 "ski" and 喜好 含有 全部 ("a", "b")
tag f = 判定全部 { "a" 当 是 }
用户 会员 来自 "m.csv" 主键 id { id: int  喜好: 多个 text? }
# ---- ast
# tag a
#   when error
# tag b
#   when has any
#     name interests
#     item text "ski"
#     item text "golf"
# tag c
#   = choose all
#     value text "a"
#     when bool true
# tag d
#   when and
#     has any
#       name interests
#       item text "ski"
#       item text "golf"
#     not has all
#       name interests
#       item text "ski"
# tag e
#   when and
#     has
#       name 喜好
#       item text "ski"
#     has all
#       name 喜好
#       item text "a"
#       item text "b"
# tag f
#   = choose all
#     value text "a"
#     when bool true
# users 会员
#   from "m.csv"
#   by id
#   field id : int
#   field 喜好 : list of text?
# ---- diagnostics
# error[in-needs-list]: `in` needs a list, a range or a period
#  --> fail_lists.tag:2:21
#   |
# 2 | tag a when "ski" in interests
#   |                     ^^^^^^^^^ of a list: `interests has "ski"`
#
# error[list-alone]: a list cannot stand here
#  --> fail_lists.tag:3:26
#   |
# 3 | tag b when interests has ("ski", "golf")
#   |                          ^^^^^^^^^^^^^^^ any of them, or all? `has any ("ski", "golf")`, `has all ("ski", "golf")`
#
# error[unexpected-clause]: `choose all` has no `otherwise`
#  --> fail_lists.tag:4:37
#   |
# 4 | tag c = choose all { "a" when true, otherwise "b" }
#   |                                     ^^^^^^^^^ where no arm is met the list is empty
