时区 "Asia/Shanghai"
用户 会员 来自 "会员.csv" 主键 编号 { 编号: 整数  城市: 文本?  积分: 整数 }
事件 订单 来自 "订单.csv" 归属 编号 时间 支付时间 { 金额: 金额 }
指标 总消费 = 合计(订单.金额)
标签 a 当总消费 > 3000
标签 b 当 总消费 > 3000 且积分 > 3
标签 c 当 总消费 > 3000且 积分 > 3
标签 d 当 合计(订单.金额近30天) > 3
标签 e 当 城市 属于("北京") 且城市 有值
标签f 当 积分 > 3
# ---- diagnostics
# error[glued-words]: `当总消费` is more than one word
#  --> fail_chinese_glued.tag:5:6
#   |
# 5 | 标签 a 当总消费 > 3000
#   |        ^^^^^^^^ did you mean `当 总消费`?
#
# error[glued-words]: `且积分` is more than one word
#  --> fail_chinese_glued.tag:6:19
#   |
# 6 | 标签 b 当 总消费 > 3000 且积分 > 3
#   |                         ^^^^^^ did you mean `且 积分`?
#
# error[glued-number]: `3000且` is neither a number nor a name
#  --> fail_chinese_glued.tag:7:14
#   |
# 7 | 标签 c 当 总消费 > 3000且 积分 > 3
#   |                    ^^^^^^ did you mean `3000 且`?
#
# error[unknown-field]: `订单` has no field `金额近30天`
#  --> fail_chinese_glued.tag:8:14
#   |
# 8 | 标签 d 当 合计(订单.金额近30天) > 3
#   |                     ^^^^^^^^^^ did you mean `金额 近30天`?
#   = fields of `订单`: 金额, 编号, 支付时间
#
# error[glued-words]: `且城市` is more than one word
#  --> fail_chinese_glued.tag:9:20
#   |
# 9 | 标签 e 当 城市 属于("北京") 且城市 有值
#   |                             ^^^^^^ did you mean `且 城市`?
#
# error[glued-words]: `标签f` is more than one word
#   --> fail_chinese_glued.tag:10:1
#    |
# 10 | 标签f 当 积分 > 3
#    | ^^^^^ did you mean `标签 f`?
