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
#   |     ^^^^^ in backquotes it can
#
# error[unknown-declaration]: a declaration cannot begin with `tag`
#  --> fail_names.tag:2:1
#   |
# 2 | tag choose when vip
#   | ^^^
#   = a declaration begins with one of `timezone`, `import`, `users`, `events`, `lookup`, `param`, `let`, `def`, `tag`, `segment`, `needs`
