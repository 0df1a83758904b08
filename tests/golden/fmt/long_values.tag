let total = sum(orders.net within 90d where product.category in ("tea", "coffee", "chocolate") and status = "paid" and city = "Beijing")
let cities = city in ("北京", "上海", "广州", "深圳", "杭州", "成都", "武汉", "西安", "南京", "苏州", "天津", "重庆", "长沙", "郑州")
let long_sum = first_summand_with_a_long_name + second_summand_with_a_long_name * factor - third_summand_of_it
def helper(first_parameter: text, second_parameter: duration, third_parameter: money?, fourth: enum("a", "b")) = 1
let compare = count(orders within 90d where product.category = "tea" and status = "paid") > count(orders between 180d and 90d ago)
# ---- fmt
# let total = sum(
#   orders.net within 90d
#     where product.category in ("tea", "coffee", "chocolate")
#       and status = "paid"
#       and city = "Beijing"
# )
# let cities = city in (
#   "北京", "上海", "广州", "深圳", "杭州", "成都", "武汉", "西安", "南京", "苏州", "天津", "重庆",
#   "长沙", "郑州"
# )
# let long_sum =
#   first_summand_with_a_long_name + second_summand_with_a_long_name * factor - third_summand_of_it
# def helper(
#   first_parameter: text,
#   second_parameter: duration,
#   third_parameter: money?,
#   fourth: enum("a", "b")
# ) = 1
# let compare =
#   count(orders within 90d where product.category = "tea" and status = "paid")
#   > count(orders between 180d and 90d ago)
