# One name in two spellings (é as one character and as two) is one name.
let café = café + größe + имя + 名前２号 + ก็
# ---- ast
# let café
#   = arithmetic
#     name café
#     + name größe
#     + name имя
#     + name 名前２号
#     + name ก็
