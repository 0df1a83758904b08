# Tags of a fashion brand: for whom people buy, which size fits, who waits for the sale, who sends back.
import "schema.tag"
import std.demographics
import std.groups

# ---- for whom --------------------------------------------------------------------------------

@title(zh: "自称男，常买女装", en: "Says male, buys women's wear")
tag person.buys_for_her when gender = "male" and demographics.inferred_gender = "female"

@title(zh: "常穿尺码", en: "Size")
tag person.size = most_frequent(orders.size within 365d)

# ---- how they buy ----------------------------------------------------------------------------

@title(zh: "折扣敏感", en: "Waits for the sale")
@description(zh: "近一年买过 3 单以上，七成以上优惠超过三成", en: "3 orders or more within a year, 70% of them with more than 30% off")
tag habit.waits_for_sale
  when count(orders within 365d) >= 3
   and share(orders within 365d where discount > 30% * (amount + discount)) >= 70%

@title(zh: "新款首发客", en: "Buys at full price")
tag habit.full_price
  when count(orders within 180d) >= 3 and none(orders within 180d where discount > 0)

@title(zh: "高退货", en: "Sends back much")
@description(zh: "近 180 天退货一半以上", en: "half of the orders or more within 180 days")
tag habit.sends_back
  when any(orders within 180d) and count(returns within 180d) >= 50% * count(orders within 180d)

@title(zh: "买了上装没买下装", en: "A top without trousers")
@description(zh: "近 60 天买了上装，之后没买下装", en: "a top within 60 days, and no trousers since")
tag next.trousers when any(tops within 60d) and none(trousers after (last(tops) ?? now))

@title(zh: "冬装老客", en: "Bought for winter last year")
tag next.winter_coat
  when any(coats between 14 months and 9 months ago) and none(coats within 3 months)

@title(zh: "逛了没买", en: "Comes and does not buy")
@description(zh: "近 14 天来过 3 天以上，没下单", en: "3 days or more within 14 days, without an order")
tag habit.looks when distinct_days(visits within 14d) >= 3 and none(orders within 14d)

@title(zh: "成套购买", en: "Buys whole outfits")
tag habit.outfits when distinct(orders.product.kind within 90d) >= 3

# ---- whom to write to ------------------------------------------------------------------------

@title(zh: "推送：清仓", en: "Write: the sale begins")
segment push.sale when habit.waits_for_sale except habit.sends_back

@title(zh: "推送：新款预告", en: "Write: what is new")
segment push.new_arrivals
  when habit.full_price or groups.group in ("frequent, large", "frequent, small")
  except habit.sends_back, habit.waits_for_sale

@title(zh: "推送：为她挑选", en: "Write: something for her")
segment push.for_her when person.buys_for_her and groups.group != "churned"
