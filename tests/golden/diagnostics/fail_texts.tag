tag a when city = "Bei
tag b when city = “北京"
tag c when `city = "x"
tag d when city matches "\d+" or city = "\u{110000}" or city = "\u12"
tag e when city = "北京”
# ---- diagnostics
# error[unclosed-quote]: a text opens here and is not closed on its line
#  --> fail_texts.tag:1:19
#   |
# 1 | tag a when city = "Bei
#   |                   ^^^^ a `"` is missing
#
# error[unclosed-quote]: a text opens here and is not closed on its line
#  --> fail_texts.tag:2:19
#   |
# 2 | tag b when city = “北京"
#   |                   ^^^^^^ it began with `“`, so it ends with `”`
#
# error[unclosed-quote]: a name in backquotes opens here and is not closed on its line
#  --> fail_texts.tag:3:12
#   |
# 3 | tag c when `city = "x"
#   |            ^^^^^^^^^^^ a backquote is missing
#
# error[bad-escape]: `\d` is not an escape
#  --> fail_texts.tag:4:26
#   |
# 4 | tag d when city matches "\d+" or city = "\u{110000}" or city = "\u12"
#   |                          ^^ a backslash itself is `\\`
#
# error[bad-escape]: `\u` is not an escape
#  --> fail_texts.tag:4:42
#   |
# 4 | tag d when city matches "\d+" or city = "\u{110000}" or city = "\u12"
#   |                                          ^^ write it as `\u{200D}`
#
# error[bad-escape]: `\u` is not an escape
#  --> fail_texts.tag:4:65
#   |
# 4 | tag d when city matches "\d+" or city = "\u{110000}" or city = "\u12"
#   |                                                                 ^^ write it as `\u{200D}`
#
# error[unclosed-quote]: a text opens here and is not closed on its line
#  --> fail_texts.tag:5:19
#   |
# 5 | tag e when city = "北京”
#   |                   ^^^^^^ it began with `"`, so it ends with `"`
