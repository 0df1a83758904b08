时区 "Asia/Shanghai"
导入 "schema.tag"
用户 会员 来自 "会员.csv" 主键 会员号 { 会员号: int  等级: 枚举("金", "银")? }
事件 订单 来自 "订单.csv" 格式 csv 归属 会员号 时间 支付时间 去重 (订单号) {
  实付: money
  计算 净额 = 实付 整除 2
}
事件 大单 = 订单 其中 实付 > 100 且 非 (渠道 开头是 "线下" 或 渠道 不属于 ("小程序", "门店"))
参数 门槛: money = 3000
指标 总消费 = sum(订单.实付)
定义 买过(品类: text) = any(订单 其中 类目 = 品类)
标签 价值.高 当 总消费 > 门槛 且 不是 关怀.投诉 且 会员 = 是
标签 价值.等级 = 分级 { "钻石" 当 总消费 >= 10000, 否则 "普通" }
标签 价值.分 = 计分 { 40 when 价值.高 }
标签 关怀.投诉 手工 来自 "投诉.csv" 时间 提交时间 保留 90d
分群 推送.全部 when 价值.高 排除 关怀.投诉
# Mixed with the other spelling; and both words where a name can stand.
tag a 当 用户 = 标签 or 时间 属于 (1, 2)
# ---- ast
# timezone "Asia/Shanghai"
# import "schema.tag"
# users 会员
#   from "会员.csv"
#   by 会员号
#   field 会员号 : int
#   field 等级 : enum("金", "银")?
# events 订单
#   from "订单.csv" as csv
#   by 会员号
#   at 支付时间
#   dedupe by 订单号
#   field 实付 : money
#   let 净额
#     = arithmetic
#       name 实付
#       div int 2
# events 大单 = 订单
#   where and
#     compare >
#       name 实付
#       int 100
#     not
#       brackets
#         or
#           starts with
#             name 渠道
#             pattern text "线下"
#           not in list
#             name 渠道
#             item text "小程序"
#             item text "门店"
# param 门槛 : money
#   = int 3000
# let 总消费
#   = call sum
#     name 订单.实付
# def 买过
#   品类 : text
#   = call any
#     name 订单
#     where compare =
#       name 类目
#       name 品类
# tag 价值.高
#   when and
#     compare >
#       name 总消费
#       name 门槛
#     not
#       name 关怀.投诉
#     compare =
#       name 会员
#       bool true
# tag 价值.等级
#   = choose ranked
#     value text "钻石"
#     when compare >=
#       name 总消费
#       int 10000
#     otherwise text "普通"
# tag 价值.分
#   = score
#     value int 40
#     when name 价值.高
# tag 关怀.投诉
#   from "投诉.csv"
#   at 提交时间
#   keep duration 90d
# segment 推送.全部
#   except 关怀.投诉
#   when name 价值.高
# tag a
#   when or
#     compare =
#       name 用户
#       name 标签
#     in list
#       name 时间
#       item int 1
#       item int 2
