tag short = choose { "a" when b, otherwise "c" }
tag level = choose ranked { "diamond" when total_spend >= 10000, "gold" when total_spend >= 3000, otherwise "none" }
tag deep = choose { "first" when city = "北京" and title contains any ("互联网", "增长", "流量", "运营", "产品") and vip, otherwise "x" }
tag age = band age_of(birthday) { "小学" 4 .. 12, "中学" 12 .. 18, "大学" 18 .. 22, "工作" 22 .. 60, "退休" 60 .., otherwise "其他" }
tag points = score { 40 when value.vip, 20 when any(logins within 7d), -30 when title contains "学生", 5 when city = "北京" }
# ---- fmt
# tag short = choose { "a" when b, otherwise "c" }
# tag level = choose ranked {
#   "diamond" when total_spend >= 10000,
#   "gold"    when total_spend >= 3000,
#   otherwise "none"
# }
# tag deep = choose {
#   "first" when city = "北京"
#            and title contains any ("互联网", "增长", "流量", "运营", "产品")
#            and vip,
#   otherwise "x"
# }
# tag age = band age_of(birthday) {
#   "小学" 4 .. 12,
#   "中学" 12 .. 18,
#   "大学" 18 .. 22,
#   "工作" 22 .. 60,
#   "退休" 60 ..,
#   otherwise "其他"
# }
# tag points = score {
#   40  when value.vip,
#   20  when any(logins within 7d),
#   -30 when title contains "学生",
#   5   when city = "北京"
# }
