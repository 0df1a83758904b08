# Who people are: what they say, beside what they buy. Import it with `import std.demographics`.
# 人口属性：年龄段、自报性别与推断性别。
#
# It rests on what users say of themselves, `birthday` and `gender` ("female", "male"), and on whom
# each of their `orders` is made for: `worn_by`, "female", "male", or missing where it is for anybody.
#     let worn_by = product.gender

needs users members(birthday: date?, gender: text?)
needs events orders(worn_by: text?)

# How far back orders tell whom they are for, how many there must be, and how much of them one side.
param demographics_window : duration = 365d
param demographics_orders : int = 3
param demographics_sure : number = 70%

# How many days ahead a birthday is soon.
param demographics_birthday_days : int = 7

let demographics_gendered = orders_worn_by("female") + orders_worn_by("male")
def orders_worn_by(who: text) = count(orders within demographics_window where worn_by = who)
def demographics_mostly(who: text) =
  demographics_gendered >= demographics_orders
  and orders_worn_by(who) >= demographics_sure * demographics_gendered

@title(zh: "年龄段", en: "Age band")
@description(zh: "按生日，周岁", en: "by whole years since the birthday")
tag demographics.age_band = band age_of(birthday) {
  "under 18" .. 18,
  "18-24"    18 .. 25,
  "25-34"    25 .. 35,
  "35-44"    35 .. 45,
  "45-54"    45 .. 55,
  "55+"      55 ..
}

@title(zh: "即将生日", en: "Birthday soon")
@description(zh: "今天或接下来几天过生日", en: "has a birthday today or in the days that follow")
tag demographics.birthday_soon
  when days_until(next_anniversary(birthday)) <= demographics_birthday_days

@title(zh: "推断性别", en: "Gender as bought for")
@description(zh: "所买分性别的商品，绝大多数属于一方", en: "whom most of the gendered orders are for")
tag demographics.inferred_gender =
  choose { "female" when demographics_mostly("female"), "male" when demographics_mostly("male") }

@title(zh: "性别（自报优先）", en: "Gender, as said or else as bought for")
@description(zh: "自报性别，没有则用推断", en: "what they say; where they do not, what they buy")
tag demographics.gender = gender ?? demographics.inferred_gender

@title(zh: "自报与推断性别不符", en: "Says one, buys the other")
@description(zh: "例如自报男性，主要买女装：多为替家人购买", en: "for instance says male and buys women's wear: most often for somebody else")
tag demographics.buys_for_other when gender != demographics.inferred_gender

# 年龄段，按周岁。
let 年龄段 = demographics.age_band

# 推断性别：女、男。
let 推断性别 = choose {
  "女" when demographics.inferred_gender = "female",
  "男" when demographics.inferred_gender = "male"
}
