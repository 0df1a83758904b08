tag level = choose ranked { "diamond" when spend >= 10000, "gold" when spend >= 3000, otherwise "none" }
tag plain = choose { spend * 2 when a or b, 0 when c, }
tag points = score { 40 when vip, -30 when title contains "学生" }
tag age_band = band age_of(birthday) ?? 0 { "young" .. 18, 1 18 .. 45, -2 -5 .. x + 1, otherwise "old" }
# ---- ast
# tag level
#   = choose ranked
#     value text "diamond"
#     when compare >=
#       name spend
#       int 10000
#     value text "gold"
#     when compare >=
#       name spend
#       int 3000
#     otherwise text "none"
# tag plain
#   = choose
#     value arithmetic
#       name spend
#       * int 2
#     when or
#       name a
#       name b
#     value int 0
#     when name c
# tag points
#   = score
#     value int 40
#     when name vip
#     value minus
#       int 30
#     when contains
#       name title
#       pattern text "学生"
# tag age_band
#   = band
#     coalesce
#       call age_of
#         name birthday
#       int 0
#     label text "young"
#     to int 18
#     label int 1
#     from int 18
#     to int 45
#     label minus
#       int 2
#     from minus
#       int 5
#     to arithmetic
#       name x
#       + int 1
#     otherwise text "old"
