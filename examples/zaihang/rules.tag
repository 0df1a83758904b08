# Who is worth a message, and how far each member has come.
import "schema.tag"
import std.activity

param big_spend : money = 3000

let total_spend = sum(paid.amount)

@title(zh: "高消费", en: "Big spender") @owner("crm")
tag value.big_spender when total_spend > big_spend

@title(zh: "互联网人", en: "Internet people") @owner("crm")
tag profile.internet when title contains any ("互联网", "增长", "流量", "运营", "产品")

tag profile.age =
  band age_of(birthday) { "under 25" .. 25, "25-34" 25 .. 35, "35-44" 35 .. 45, "45+" 45 .. }

tag active.month when any(logins within 30d)
tag active.buyer when any(orders within 60d)
tag active.silent when silent_for(90d)

# How far a member ever came: the first line that holds. `>=` compares stages.
@title(zh: "用户旅程", en: "Journey") @owner("crm")
tag journey.stage = choose ranked {
  "completed" when any(orders where status = "completed"),
  "paid"      when any(paid),
  "ordered"   when any(orders),
  "asked"     when any(asks),
  "searching" when any(searches),
  otherwise "registered"
}

# Asked an adviser in the last month, and has not ordered since.
tag journey.hesitating when any(asks within 30d) and none(orders after (last(asks) ?? now))

tag taste.internet when any(orders where adviser_id.field = "互联网")

@title(zh: "北京互联网高消费活跃用户", en: "Active spenders of Beijing's internet") @owner("crm")
segment push.internet_people
  when city = "北京" and profile.internet and value.big_spender and active.month and active.buyer

@title(zh: "问过行家还没下单", en: "Asked, and one step from ordering") @owner("crm")
segment push.nudge when journey.stage = "asked" and active.month except push.internet_people
