# Tags of a shop for mothers and babies. The age of the youngest child decides what is needed next.
import "schema.tag"
import std.lifecycle

# Formula is bought every month: who has not come for three has gone elsewhere.
param lifecycle_churned : duration = 90d

# ---- the child -------------------------------------------------------------------------------

let youngest_born = max(children.born)
let months_old = months_since(youngest_born)

@title(zh: "孕期", en: "Expects a child")
tag child.expected when days_until(due_date) in 0 .. 281

@title(zh: "临近预产期", en: "Due within six weeks")
tag child.due_soon when days_until(due_date) in 0 .. 43

@title(zh: "最小孩子的月龄段", en: "Age of the youngest child, in months")
tag child.age = band months_old {
  "0-5 months"  0 .. 6,
  "6-11 months" 6 .. 12,
  "1-2 years"   12 .. 36,
  "3-6 years"   36 .. 84,
  "older"       84 ..
}

@title(zh: "二胎及以上", en: "Has several children")
tag child.several when count(children) >= 2

@title(zh: "周岁将至", en: "First birthday soon")
@description(zh: "30 天内满一周岁", en: "the youngest will be one year old within 30 days")
tag child.first_birthday when months_old < 12 and days_until(add_months(youngest_born, 12)) <= 30

# ---- what is needed --------------------------------------------------------------------------

@title(zh: "该吃几段奶粉", en: "Stage of formula for the age")
tag needs_now.formula_stage =
  choose { 1 when months_old < 6, 2 when months_old < 12, 3 when months_old < 36 }

@title(zh: "该换段了", en: "Time for the next stage")
@description(zh: "上次买的段数低于该吃的段数", en: "what was bought last is for a younger child")
tag needs_now.next_stage when last(formula.stage) < needs_now.formula_stage

@title(zh: "奶粉快喝完了", en: "Formula will soon run out")
@description(zh: "一次买的奶粉喝一个月左右", en: "what is bought at once lasts for about a month")
tag needs_now.formula when months_old < 36 and last(formula) between 45d and 25d ago

@title(zh: "该加辅食了", en: "Time for the first solid food")
@description(zh: "满 5 到 8 个月，没买过辅食", en: "5 to 8 months old, and no food bought yet")
tag needs_now.first_food when months_old in 5 .. 9 and none(orders where category = "food")

@title(zh: "只买尿不湿", en: "Buys diapers, and formula elsewhere")
tag habit.no_formula
  when months_old < 36 and count(diapers within 90d) >= 2 and none(formula within 90d)

@title(zh: "高价值妈妈", en: "Spends much")
tag value.high when sum(orders.amount within 90d) >= 1000

# ---- whom to write to ------------------------------------------------------------------------

@title(zh: "推送：待产包", en: "Write: a bag for the clinic")
segment push.clinic_bag when child.due_soon and none(orders within 30d where category = "mother")

@title(zh: "推送：奶粉提醒", en: "Write: formula")
segment push.formula when needs_now.formula or needs_now.next_stage

@title(zh: "推送：召回", en: "Write: come back")
segment push.come_back
  when lifecycle.stage in ("silent", "churned") and months_old < 36
  except push.formula
