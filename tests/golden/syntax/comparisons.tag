let all_of_them = (a = 1, b == 2, c != 3, d < 4, e <= 5, f > 6, g >= 7)
let lists       = city in ("北京", "上海",) and city not in ("x")
let ranges      = age in 18 .. 45 and age not in 60 .. upper + 1 and d in 2026-01-01 .. 2026-02-01
let texts       = a contains "x" or a starts with "y" or a ends with z or a matches "^[a-z]+$"
let any_texts   = a contains any ("x", "y") or a starts with any ("z") or b ends with any (c, d)
let missing     = a is missing or b is known or value.vip is unknown
# ---- ast
# let all_of_them
#   = list
#     compare =
#       name a
#       int 1
#     compare =
#       name b
#       int 2
#     compare !=
#       name c
#       int 3
#     compare <
#       name d
#       int 4
#     compare <=
#       name e
#       int 5
#     compare >
#       name f
#       int 6
#     compare >=
#       name g
#       int 7
# let lists
#   = and
#     in list
#       name city
#       item text "北京"
#       item text "上海"
#     not in list
#       name city
#       item text "x"
# let ranges
#   = and
#     in range
#       name age
#       from int 18
#       to int 45
#     not in range
#       name age
#       from int 60
#       to arithmetic
#         name upper
#         + int 1
#     in range
#       name d
#       from date 2026-01-01
#       to date 2026-02-01
# let texts
#   = or
#     contains
#       name a
#       pattern text "x"
#     starts with
#       name a
#       pattern text "y"
#     ends with
#       name a
#       pattern name z
#     matches
#       name a
#       pattern text "^[a-z]+$"
# let any_texts
#   = or
#     contains any
#       name a
#       pattern text "x"
#       pattern text "y"
#     starts with any
#       name a
#       pattern text "z"
#     ends with any
#       name b
#       pattern name c
#       pattern name d
# let missing
#   = or
#     is missing
#       name a
#     is known
#       name b
#     is unknown
#       name value.vip
