let nothing   = now()
let nested    = count(orders within 90d where product.category = "tea" and city = members.city)
let many      = larger(a, -b, 3 months, (c, d), e where f,)
let compared  = count(logins within 7d) > count(logins between 14d and 7d ago)
# ---- ast
# let nothing
#   = call now
# let nested
#   = call count
#     window within
#       name orders
#       length duration 90d
#     where and
#       compare =
#         name product.category
#         text "tea"
#       compare =
#         name city
#         name members.city
# let many
#   = call larger
#     name a
#     minus
#       name b
#     calendar 3 months
#     list
#       name c
#       name d
#     name e
#     where name f
# let compared
#   = compare >
#     call count
#       window within
#         name logins
#         length duration 7d
#     call count
#       window between
#         name logins
#         a duration 14d
#         b ago
#           duration 7d
