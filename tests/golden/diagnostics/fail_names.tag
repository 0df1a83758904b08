let score = 3
tag choose when vip
tag choose.when when vip
param band : int = 3
def where(x: int) = x
tga vip when points > 3
segmnt push when vip
rule vip when points > 3
Tag vip when points > 3
3
# ---- diagnostics
# error[reserved-word]: `score` is a word of the language and cannot be a name
#  --> fail_names.tag:1:5
#   |
# 1 | let score = 3
#   |     ^^^^^ in backquotes it can: `score`
#
# error[reserved-word]: `choose` is a word of the language and cannot be a name
#  --> fail_names.tag:2:5
#   |
# 2 | tag choose when vip
#   |     ^^^^^^ in backquotes it can: `choose`
#
# error[reserved-word]: `choose` is a word of the language and cannot be a name
#  --> fail_names.tag:3:5
#   |
# 3 | tag choose.when when vip
#   |     ^^^^^^ in backquotes it can: `choose`
#
# error[reserved-word]: `band` is a word of the language and cannot be a name
#  --> fail_names.tag:4:7
#   |
# 4 | param band : int = 3
#   |       ^^^^ in backquotes it can: `band`
#
# error[reserved-word]: `where` is a word of the language and cannot be a name
#  --> fail_names.tag:5:5
#   |
# 5 | def where(x: int) = x
#   |     ^^^^^ in backquotes it can: `where`
#
# error[unknown-declaration]: a declaration cannot begin with `tga`
#  --> fail_names.tag:6:1
#   |
# 6 | tga vip when points > 3
#   | ^^^ did you mean `tag`?
#
# error[unknown-declaration]: a declaration cannot begin with `segmnt`
#  --> fail_names.tag:7:1
#   |
# 7 | segmnt push when vip
#   | ^^^^^^ did you mean `segment`?
#
# error[unknown-declaration]: a declaration cannot begin with `rule`
#  --> fail_names.tag:8:1
#   |
# 8 | rule vip when points > 3
#   | ^^^^
#   = a declaration begins with one of `timezone`, `import`, `users`, `events`, `records`, `lookup`, `profile`, `param`, `let`, `def`, `tag`, `segment`, `needs`, `test`, `check`
#
# error[other-spelling]: `Tag` is written `tag`
#  --> fail_names.tag:9:1
#   |
# 9 | Tag vip when points > 3
#   | ^^^
#
# error[unknown-declaration]: a declaration cannot begin with `3`
#   --> fail_names.tag:10:1
#    |
# 10 | 3
#    | ^
#    = a declaration begins with one of `timezone`, `import`, `users`, `events`, `records`, `lookup`, `profile`, `param`, `let`, `def`, `tag`, `segment`, `needs`, `test`, `check`
