tag value.someone when city = "北京" and title contains any ("互联网", "增长", "流量", "运营", "产品") and vip
tag value.either when city = "北京" or title contains any ("互联网", "增长", "流量", "运营", "产品") or vip or any(orders)
segment push.everybody when value.vip and (city = "北京" or title contains any ("互联网", "增长") or any(orders within 60d)) except care.complained, care.asleep
let a_long_name_for_a_condition = city = "北京" and title contains any ("互联网", "增长", "流量") and any(orders)
events a_part_of_another_stream = app_log where name = "add_to_cart" and session is known and platform = "ios"
# ---- fmt
# tag value.someone
#   when city = "北京" and title contains any ("互联网", "增长", "流量", "运营", "产品") and vip
# tag value.either
#   when city = "北京"
#     or title contains any ("互联网", "增长", "流量", "运营", "产品")
#     or vip
#     or any(orders)
# segment push.everybody
#   when value.vip
#    and (city = "北京" or title contains any ("互联网", "增长") or any(orders within 60d))
#   except care.complained, care.asleep
# let a_long_name_for_a_condition =
#   city = "北京" and title contains any ("互联网", "增长", "流量") and any(orders)
# events a_part_of_another_stream = app_log
#   where name = "add_to_cart" and session is known and platform = "ios"
