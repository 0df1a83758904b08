# What somebody likes to buy, of whom, where and when. Import it with `import std.preference`.
# 偏好：常买的品类、品牌、渠道、时段。
#
# It rests on `orders`. What your rows do not hold is a computed field of the table:
#     let category = product.category    let hour = hour(paid_at)

needs events orders(category: text?, brand: text?, channel: text?, hour: int)

# How far back orders count, and of how many on there is a taste.
param preference_window : duration = 180d
param preference_orders : int = 3

# From which share on a taste is a strong one.
param preference_strong : number = 60%

let preference_known = count(orders within preference_window) >= preference_orders
let preference_category = most_frequent(orders.category within preference_window)
let preference_brand = most_frequent(orders.brand within preference_window)

@title(zh: "常买品类", en: "Favourite category")
@description(zh: "买得最多的品类；并列取最近", en: "the category of most orders; of equals the latest")
tag preference.category = choose { preference_category when preference_known }

@title(zh: "常买品牌", en: "Favourite brand")
@description(zh: "买得最多的品牌；并列取最近", en: "the brand of most orders; of equals the latest")
tag preference.brand = choose { preference_brand when preference_known }

@title(zh: "常用渠道", en: "Favourite channel")
@description(zh: "下单最多的渠道；并列取最近", en: "the channel of most orders; of equals the latest")
tag preference.channel =
  choose { most_frequent(orders.channel within preference_window) when preference_known }

@title(zh: "常用时段（时）", en: "Favourite hour")
@description(zh: "下单最多的钟点；并列取最近", en: "the hour of most orders; of equals the latest")
tag preference.hour =
  choose { most_frequent(orders.hour within preference_window) when preference_known }

@title(zh: "常买品类占比", en: "Share of the favourite category")
@description(zh: "常买品类占全部订单的比例", en: "how much of all orders is of the favourite category")
tag preference.category_share = choose {
  share(
    orders within preference_window where (category ?? "") = preference_category
  ) when preference_known
}

@title(zh: "常买品牌占比", en: "Share of the favourite brand")
@description(zh: "常买品牌占全部订单的比例", en: "how much of all orders is of the favourite brand")
tag preference.brand_share = choose {
  share(
    orders within preference_window where (brand ?? "") = preference_brand
  ) when preference_known
}

@title(zh: "品类偏好明显", en: "A strong taste for one category")
@description(zh: "多数订单在同一品类", en: "most orders are of one category")
tag preference.one_category when preference.category_share >= preference_strong

@title(zh: "品牌忠诚", en: "Faithful to one brand")
@description(zh: "多数订单是同一品牌", en: "most orders are of one brand")
tag preference.one_brand when preference.brand_share >= preference_strong

# 买得最多的品类。
let 常买品类 = preference.category

# 买得最多的品牌。
let 常买品牌 = preference.brand

# 下单最多的渠道。
let 常用渠道 = preference.channel

# 下单最多的钟点。
let 常用时段 = preference.hour
