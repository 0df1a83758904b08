tag vip when city in ("Beijing", "Shanghai", "Guangzhou", "Shenzhen", "Hangzhou", "Chengdu", "Wuhan", "Nanjing", "Suzhou", "Tianjin") && points > 3
	tag x when	"北京" = 城市 &&	y
# ---- diagnostics
# error[other-spelling]: `&&` is written `and`
#  --> fail_long_line.tag:1:135
#   |
# 1 | ...gzhou", "Chengdu", "Wuhan", "Nanjing", "Suzhou", "Tianjin") && points > 3
#   |                                                                ^^
#
# error[other-spelling]: `&&` is written `and`
#  --> fail_long_line.tag:2:23
#   |
# 2 |     tag x when  "北京" = 城市 &&    y
#   |                               ^^
