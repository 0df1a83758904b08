# a byte order mark in the middle ﻿, a zero-width space and a direction override:
tag a when city = "Bei​jing"
tag b‮ when vip
tag c when vip [31m
# tag hidden when vip
# ---- diagnostics
# error[invisible-character]: the invisible character U+FEFF is not allowed here
#  --> fail_invisible.tag:1:35
#   |
# 1 | # a byte order mark in the middle <U+FEFF>, a zero-width space and a direction override:
#   |                                   ^^^^^^^^
#
# error[invisible-character]: the invisible character U+200B is not allowed here
#  --> fail_invisible.tag:2:23
#   |
# 2 | tag a when city = "Bei<U+200B>jing"
#   |                       ^^^^^^^^
#
# error[invisible-character]: the invisible character U+202E is not allowed here
#  --> fail_invisible.tag:3:6
#   |
# 3 | tag b<U+202E> when vip
#   |      ^^^^^^^^
#
# error[invisible-character]: the invisible character U+0001 is not allowed here
#  --> fail_invisible.tag:4:6
#   |
# 4 | tag c<U+0001> when vip <U+001B>[31m
#   |      ^^^^^^^^
#
# error[invisible-character]: the invisible character U+001B is not allowed here
#  --> fail_invisible.tag:4:17
#   |
# 4 | tag c<U+0001> when vip <U+001B>[31m
#   |                        ^^^^^^^^
#
# error[other-spelling]: `[` is written `(`
#  --> fail_invisible.tag:4:18
#   |
# 4 | tag c<U+0001> when vip <U+001B>[31m
#   |                                ^
#
# error[unclosed-bracket]: `[` is not closed
#  --> fail_invisible.tag:4:18
#   |
# 4 | tag c<U+0001> when vip <U+001B>[31m
#   |                                ^
#   |                                    - a `)` is missing up to here
#
# error[invisible-character]: the invisible character U+000D is not allowed here
#  --> fail_invisible.tag:5:3
#   |
# 5 | #  tag hidden when vip
#   |   ^
