tag risen when value.level > (value.level as of 7d ago)
tag a when (value.vip and not test as of 3 months from now) and of.as > 1
tag b = ((count(orders) as of that_day) as of 2026-01-01)
标签 c = (等级 截至 7d 以前)
记录 犬 = 宠物 其中 种类 = "dog"
# ---- ast
# tag risen
#   when compare >
#     name value.level
#     as of
#       name value.level
#       as of ago
#         duration 7d
# tag a
#   when and
#     as of
#       and
#         name value.vip
#         not
#           name test
#       as of from now
#         calendar 3 months
#     compare >
#       name of.as
#       int 1
# tag b
#   = as of
#     as of
#       call count
#         name orders
#       as of name that_day
#     as of date 2026-01-01
# tag c
#   = as of
#     name 等级
#     as of ago
#       duration 7d
# records 犬 = 宠物
#   where compare =
#     name 种类
#     text "dog"
