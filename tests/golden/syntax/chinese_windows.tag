# Every window, and where Chinese puts its words.
标签 w1 当 有过(订单 近30天) 且 有过(订单 最近3个月) 且 有过(订单 近 期限)
标签 w2 当 有过(订单 90天前 至 30天前) 且 有过(订单 30个月前 至 18个月前)
标签 w3 当 有过(订单 介于 90天 至 注册) 且 有过(订单 介于 90天前 至 30天前)
标签 w4 当 有过(订单 早于 30天前) 且 有过(订单 晚于 注册)
标签 w5 当 有过(订单 注册后 24小时内) 且 有过(订单 注册 前 7天内) 且 有过(售后 售后后 90分钟内)
标签 w6 当 有过(订单 会员.注册后 24小时内) 且 有过(订单 末次(登录) 后 24小时内)
标签 w7 当 有过(订单 在 注册 + 3天 前 1年内) 且 有过(订单 在 注册 后 期限 内)
标签 w8 当 有过(订单 自 注册 起) 且 有过(订单 从 2026-01-01 到 2026-02-01)
标签 w9 当 生日 今天 或 生日 昨天 或 生日 本周 或 生日 本月 或 生日 本季度 或 生日 今年 或 生日 本年
标签 w10 当 有过(订单 前3个整月) 且 到期 未来3天内 且 到期 未来7个整天 且 到期 未来 期限 内
标签 w11 当 活跃(近30天) 且 活跃(30天) 且 注册 < 3天后 且 注册 > 期限 以前 且 注册 < 期限 以后
标签 w12 = 15秒 + 90分钟 + 24小时 + 2周
标签 w13 当 注册 近30日 且 注册 近2个星期 且 注册 近2个季度
事件 弃购 = 加购 然后 24小时内 未 下单 其中 金额 > 0 然后 期限 内 加购 全程 3天 同一 购物车
标签 w14 当 城市 为空 且 城市 有值 且 vip 为未知 且 城市 包含 任一 ("a", "b")
# Words that are names where a name stands.
标签 推送.分级 当 本月 = 今天 且 推送.近30天
# ---- ast
# tag w1
#   when and
#     call 有过
#       window within
#         name 订单
#         length duration 30d
#     call 有过
#       window within
#         name 订单
#         length calendar 3 months
#     call 有过
#       window within
#         name 订单
#         length name 期限
# tag w2
#   when and
#     call 有过
#       window between
#         name 订单
#         a duration 90d
#         b ago
#           duration 30d
#     call 有过
#       window between
#         name 订单
#         a calendar 30 months
#         b ago
#           calendar 18 months
# tag w3
#   when and
#     call 有过
#       window between
#         name 订单
#         a duration 90d
#         b name 注册
#     call 有过
#       window between
#         name 订单
#         a ago
#           duration 90d
#         b ago
#           duration 30d
# tag w4
#   when and
#     call 有过
#       window before
#         name 订单
#         a ago
#           duration 30d
#     call 有过
#       window after
#         name 订单
#         a name 注册
# tag w5
#   when and
#     call 有过
#       window within after
#         name 订单
#         length duration 24h
#         a name 注册
#     call 有过
#       window within before
#         name 订单
#         length duration 7d
#         a name 注册
#     call 有过
#       window within after
#         name 售后
#         length duration 90m
#         a name 售后
# tag w6
#   when and
#     call 有过
#       window within after
#         name 订单
#         length duration 24h
#         a name 会员.注册
#     call 有过
#       window within after
#         name 订单
#         length duration 24h
#         a call 末次
#           name 登录
# tag w7
#   when and
#     call 有过
#       window within before
#         name 订单
#         length calendar 1 year
#         a arithmetic
#           name 注册
#           + duration 3d
#     call 有过
#       window within after
#         name 订单
#         length name 期限
#         a name 注册
# tag w8
#   when and
#     call 有过
#       window since
#         name 订单
#         a name 注册
#     call 有过
#       window from to
#         name 订单
#         a date 2026-01-01
#         b date 2026-02-01
# tag w9
#   when or
#     window in today
#       name 生日
#     window in yesterday
#       name 生日
#     window in this week
#       name 生日
#     window in this month
#       name 生日
#     window in this quarter
#       name 生日
#     window in this year
#       name 生日
#     window in this year
#       name 生日
# tag w10
#   when and
#     call 有过
#       window in previous 3 months
#         name 订单
#     window within next
#       name 到期
#       length duration 3d
#     window in next 7 days
#       name 到期
#     window within next
#       name 到期
#       length name 期限
# tag w11
#   when and
#     call 活跃
#       duration 30d
#     call 活跃
#       duration 30d
#     compare <
#       name 注册
#       from now
#         duration 3d
#     compare >
#       name 注册
#       ago
#         name 期限
#     compare <
#       name 注册
#       from now
#         name 期限
# tag w12
#   = arithmetic
#     duration 15s
#     + duration 90m
#     + duration 24h
#     + duration 2w
# tag w13
#   when and
#     window within
#       name 注册
#       length calendar 30 days
#     window within
#       name 注册
#       length calendar 2 weeks
#     window within
#       name 注册
#       length calendar 2 quarters
# events 弃购
#   = chain 加购 then within no 下单 then within 加购 by 购物车
#     gap duration 24h
#     where compare >
#       name 金额
#       int 0
#     gap name 期限
#     span duration 3d
# tag w14
#   when and
#     is missing
#       name 城市
#     is known
#       name 城市
#     is unknown
#       name vip
#     contains any
#       name 城市
#       pattern text "a"
#       pattern text "b"
# tag 推送.分级
#   when and
#     compare =
#       name 本月
#       name 今天
#     name 推送.近30天
