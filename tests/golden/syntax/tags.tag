@title(zh: "高价值会员", en: "VIP") @owner("crm") @status(active) @review_by(2026-12-31) @sensitive
tag value.vip when total_spend > big_spend
tag value.amount = total_spend ?? 0
tag care.complained manual from "manual/complained.csv"
tag care.mood manual ("good", "bad",) from "mood" as csv at given_at keep 3 months
segment push.people when value.vip except care.complained, care.asleep
# ---- ast
# tag value.vip
#   @title zh: "高价值会员" en: "VIP"
#   @owner "crm"
#   @status active
#   @review_by 2026-12-31
#   @sensitive
#   when compare >
#     name total_spend
#     name big_spend
# tag value.amount
#   = coalesce
#     name total_spend
#     int 0
# tag care.complained
#   from "manual/complained.csv"
# tag care.mood
#   manual "good"
#   manual "bad"
#   from "mood" as csv
#   at given_at
#   keep calendar 3 months
# segment push.people
#   except care.complained
#   except care.asleep
#   when name value.vip
