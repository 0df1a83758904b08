# Functions by other names, and by nearly the right one.
时区 "Asia/Shanghai"
用户 会员 来自 "会员.csv" 主键 会员号 {
  会员号 : 整数
}
事件 订单 来自 "订单.csv" 归属 会员号 时间 支付时间 {
  金额 : 金额  品类 : 文本
}
标签 一 当 求和(订单.金额) > 3
标签 二 = 去重计数(订单.品类)
标签 三 = 合记(订单.金额)
# ---- diagnostics
# error[unknown-function]: there is no function `求和`
#  --> fail_chinese_functions.tag:9:8
#   |
# 9 | 标签 一 当 求和(订单.金额) > 3
#   |            ^^^^ write `合计`
#
# error[unknown-function]: there is no function `去重计数`
#   --> fail_chinese_functions.tag:10:8
#    |
# 10 | 标签 二 = 去重计数(订单.品类)
#    |           ^^^^^^^^ write `种类数`
#
# error[unknown-function]: there is no function `合记`
#   --> fail_chinese_functions.tag:11:8
#    |
# 11 | 标签 三 = 合记(订单.金额)
#    |           ^^^^ did you mean `合计`?
