# Full-width signs are read as their plain twins; inside texts they stay.
let 金额　＝　sum（订单．实付 within 30d）＋（1 － 2）
tag 标签 when 城市 in （“北京”、“上海（旧）”， "天津“卫”"） and 金额 ＞＝ 3000 and 金额 ！＝ 4000
@title（zh： “高价值”）
tag 高价值 when 金额 ＜ 5
# ---- ast
# let 金额
#   = arithmetic
#     call sum
#       window within
#         name 订单.实付
#         length duration 30d
#     + brackets
#       arithmetic
#         int 1
#         - int 2
# tag 标签
#   when and
#     in list
#       name 城市
#       item text "北京"
#       item text "上海（旧）"
#       item text "天津“卫”"
#     compare >=
#       name 金额
#       int 3000
#     compare !=
#       name 金额
#       int 4000
# tag 高价值
#   @title zh: "高价值"
#   when compare <
#     name 金额
#     int 5
