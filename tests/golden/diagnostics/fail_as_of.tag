# `as of` outside of brackets, and without all its words.
tag a when value.level > value.level as of 7d ago
tag b = count(orders) as of 7d ago
tag c when any(orders as of 7d ago)
tag d = (count(orders) as of)
tag e = (count(orders) as 7d ago)
tag f = (count(orders) of 7d ago)
# ---- diagnostics
# error[as-of-brackets]: `as of` stands in brackets, together with what it speaks of
#  --> fail_as_of.tag:2:38
#   |
# 2 | tag a when value.level > value.level as of 7d ago
#   |                                      ^^^^^ write `(… as of …)`, with all it speaks of in the brackets
#
# error[as-of-brackets]: `as of` stands in brackets, together with what it speaks of
#  --> fail_as_of.tag:3:23
#   |
# 3 | tag b = count(orders) as of 7d ago
#   |                       ^^^^^ write `(… as of …)`, with all it speaks of in the brackets
#
# error[as-of-brackets]: `as of` stands in brackets, together with what it speaks of
#  --> fail_as_of.tag:4:23
#   |
# 4 | tag c when any(orders as of 7d ago)
#   |                       ^^^^^ write `(… as of …)`, with all it speaks of in the brackets
#
# error[expected-expression]: expected an expression after `of`
#  --> fail_as_of.tag:5:29
#   |
# 5 | tag d = (count(orders) as of)
#   |                             ^
#
# error[expected-word]: expected `of` after `as`
#  --> fail_as_of.tag:6:27
#   |
# 6 | tag e = (count(orders) as 7d ago)
#   |                           ^^
#
# error[missing-comma]: a comma is missing after `)`
#  --> fail_as_of.tag:7:23
#   |
# 7 | tag f = (count(orders) of 7d ago)
#   |                       ^ before `of`
#
# error[missing-comma]: a comma is missing after `of`
#  --> fail_as_of.tag:7:26
#   |
# 7 | tag f = (count(orders) of 7d ago)
#   |                          ^ before `7d`
