let nothing   = now()
let nested    = count(orders within 90d where product.category = "tea" and city = members.city)
let many      = larger(a, -b, 3 months, (c, d), e where f,)
let compared  = count(logins within 7d) > count(logins between 14d and 7d ago)
