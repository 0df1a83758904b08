let all_of_them = (a = 1, b == 2, c != 3, d < 4, e <= 5, f > 6, g >= 7)
let lists       = city in ("北京", "上海",) and city not in ("x")
let ranges      = age in 18 .. 45 and age not in 60 .. upper + 1 and d in 2026-01-01 .. 2026-02-01
let texts       = a contains "x" or a starts with "y" or a ends with z or a matches "^[a-z]+$"
let any_texts   = a contains any ("x", "y") or a starts with any ("z") or b ends with any (c, d)
let missing     = a is missing or b is known or value.vip is unknown
