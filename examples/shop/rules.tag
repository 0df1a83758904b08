# Who is who among the members of a shop, and whom to write to. Change a number, and run the tests.
import "schema.tag"

param big_spend : money = 3000

let spent = sum(orders.net)
let bought = count(orders)

@title(zh: "高消费会员", en: "Big spenders") @owner("crm")
tag value.big_spender when spent > big_spend

@title(zh: "会员等级", en: "Level")
tag value.level =
  choose ranked { "gold" when spent >= 3000, "silver" when spent >= 500, otherwise "none" }

@title(zh: "年龄段", en: "Age")
tag profile.age = band age_of(birthday) { "under 30" .. 30, "30-44" 30 .. 45, "45+" 45 .. }

@title(zh: "新会员", en: "New")
tag life.new when registered >= now - 30d

@title(zh: "近30天活跃", en: "Active in the last 30 days")
tag life.active when any(orders within 30d) or any(visits within 30d)

@title(zh: "沉睡会员", en: "Bought before, silent for 90 days")
tag life.silent when bought >= 1 and none(orders within 90d) and none(visits within 90d)

@title(zh: "复购会员", en: "Bought again")
tag habit.again when bought >= 2

@title(zh: "户外爱好者", en: "Fond of the outdoors")
tag taste.outdoor when count(orders where product.category = "outdoor") >= 2

@title(zh: "加购未付", en: "Left something in the cart this week")
tag moment.cart when any(visits within 7d where page = "cart") and none(orders within 7d)

@title(zh: "唤回高价值会员", en: "Win back big spenders") @owner("crm")
segment push.win_back when value.big_spender and life.silent

@title(zh: "催付", en: "Remind of the cart") @owner("crm")
segment push.cart when moment.cart except value.big_spender

check "nobody is silent and active" exclusive (life.silent, life.active)
