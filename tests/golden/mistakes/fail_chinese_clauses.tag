# What is missing is named in the words of the declaration.
时区 "Asia/Shanghai"
用户 会员 来自 "会员.csv" 会员号 {
  会员号 : 整数  城市 : 文本?  积分 : 整数
}
事件 订单 来自 "订单.csv" 归属 会员号 支付时间 {
  金额 : 金额
}
事件 退款 来自 "退款.csv" 属于 会员号 时间 支付时间 {
  金额 : 金额
}
事件 加购 来自 "加购.csv" 时间 发生时间 {
  金额 : 金额
}
标签 一
# ---- diagnostics
# error[expected-word]: expected `主键` after `"会员.csv"`
#  --> fail_chinese_clauses.tag:3:19
#   |
# 3 | 用户 会员 来自 "会员.csv" 会员号 {
#   |                           ^^^^^^
#
# error[missing-clause]: `事件` needs `时间`
#  --> fail_chinese_clauses.tag:6:26
#   |
# 6 | 事件 订单 来自 "订单.csv" 归属 会员号 支付时间 {
#   |                                       ^^^^^^^^ write `时间 支付时间`
#
# error[other-spelling]: `属于` is written `归属`
#  --> fail_chinese_clauses.tag:9:19
#   |
# 9 | 事件 退款 来自 "退款.csv" 属于 会员号 时间 支付时间 {
#   |                           ^^^^
#
# error[expected-word]: expected `归属` after `"加购.csv"`
#   --> fail_chinese_clauses.tag:12:19
#    |
# 12 | 事件 加购 来自 "加购.csv" 时间 发生时间 {
#    |                           ^^^^
#    = the parts of a table stand in this order: `来自`, `格式`, `归属`, `时间`, `去重`
#
# error[expected-word]: expected `当`, `手工` or `=` after `一`
#   --> fail_chinese_clauses.tag:15:5
#    |
# 15 | 标签 一
#    |        ^
