# Words of everyday Chinese for those of the language.
时区 "Asia/Shanghai"
用户 会员 来自 "会员.csv" 主键 会员号 {
  会员号 : 整数  城市 : 文本?  积分 : 整数
}
事件 订单 来自 "订单.csv" 归属 会员号 时间 支付时间 {
  金额 : 金额
}
标签 一 当 城市 等于 "北京" 并且 积分 大于等于 3 或者 积分 小于 1
标签 二 如果 积分 不超过 3
标签 三 = 选择 { "多" 如果 积分 大于 3, 否则 "少" }
标签 四 当 城市 是 空
标签 五 当 城市 不为空
标签 六 当 次数(订单 近期 30天) 至少 3
分群 七 当 积分 = 1 除了 六
标签 八 当 次数(订单 过去30天) >= 3
# ---- diagnostics
# error[other-spelling]: `等于` is written `=`
#  --> fail_chinese_words.tag:9:11
#   |
# 9 | 标签 一 当 城市 等于 "北京" 并且 积分 大于等于 3 或者 积分 小于 1
#   |                 ^^^^
#
# error[other-spelling]: `并且` is written `且`
#  --> fail_chinese_words.tag:9:19
#   |
# 9 | 标签 一 当 城市 等于 "北京" 并且 积分 大于等于 3 或者 积分 小于 1
#   |                             ^^^^
#
# error[other-spelling]: `大于等于` is written `>=`
#  --> fail_chinese_words.tag:9:25
#   |
# 9 | 标签 一 当 城市 等于 "北京" 并且 积分 大于等于 3 或者 积分 小于 1
#   |                                       ^^^^^^^^
#
# error[mixed-and-or]: `and` and `or` are mixed without brackets
#  --> fail_chinese_words.tag:9:32
#   |
# 9 | 标签 一 当 城市 等于 "北京" 并且 积分 大于等于 3 或者 积分 小于 1
#   |                                                  ^^^^
#   = either `(城市 等于 "北京" 且 积分 大于等于 3) 或 积分 小于 1`
#   = or `城市 等于 "北京" 且 (积分 大于等于 3 或 积分 小于 1)`
#
# error[other-spelling]: `或者` is written `或`
#  --> fail_chinese_words.tag:9:32
#   |
# 9 | 标签 一 当 城市 等于 "北京" 并且 积分 大于等于 3 或者 积分 小于 1
#   |                                                  ^^^^
#
# error[other-spelling]: `小于` is written `<`
#  --> fail_chinese_words.tag:9:38
#   |
# 9 | 标签 一 当 城市 等于 "北京" 并且 积分 大于等于 3 或者 积分 小于 1
#   |                                                            ^^^^
#
# error[other-spelling]: `如果` is written `当`
#   --> fail_chinese_words.tag:10:6
#    |
# 10 | 标签 二 如果 积分 不超过 3
#    |         ^^^^
#
# error[other-spelling]: `不超过` is written `<=`
#   --> fail_chinese_words.tag:10:12
#    |
# 10 | 标签 二 如果 积分 不超过 3
#    |                   ^^^^^^
#
# error[other-spelling]: `选择` is written `判定`
#   --> fail_chinese_words.tag:11:8
#    |
# 11 | 标签 三 = 选择 { "多" 如果 积分 大于 3, 否则 "少" }
#    |           ^^^^
#
# error[other-spelling]: `如果` is written `当`
#   --> fail_chinese_words.tag:11:17
#    |
# 11 | 标签 三 = 选择 { "多" 如果 积分 大于 3, 否则 "少" }
#    |                       ^^^^
#
# error[other-spelling]: `大于` is written `>`
#   --> fail_chinese_words.tag:11:23
#    |
# 11 | 标签 三 = 选择 { "多" 如果 积分 大于 3, 否则 "少" }
#    |                                 ^^^^
#
# error[other-spelling]: `是 空` is written `为空`
#   --> fail_chinese_words.tag:12:11
#    |
# 12 | 标签 四 当 城市 是 空
#    |                 ^^^^^
#
# error[other-spelling]: `不为空` is written `有值`
#   --> fail_chinese_words.tag:13:11
#    |
# 13 | 标签 五 当 城市 不为空
#    |                 ^^^^^^
#
# error[other-spelling]: `近期` is written `近`
#   --> fail_chinese_words.tag:14:14
#    |
# 14 | 标签 六 当 次数(订单 近期 30天) 至少 3
#    |                      ^^^^
#
# error[other-spelling]: `至少` is written `>=`
#   --> fail_chinese_words.tag:14:22
#    |
# 14 | 标签 六 当 次数(订单 近期 30天) 至少 3
#    |                                 ^^^^
#
# error[other-spelling]: `除了` is written `排除`
#   --> fail_chinese_words.tag:15:15
#    |
# 15 | 分群 七 当 积分 = 1 除了 六
#    |                     ^^^^
