# 服饰品牌的标签：给谁买，穿几码，谁等折扣，谁常退货。
导入 "schema.tag"
导入 std.demographics
导入 std.groups

标签 会员分类.分群 = 会员分群

# ---- 给谁买 --------------------------------------------------------------------------------

@标题(zh: "自称男，常买女装", en: "Says male, buys women's wear")
标签 属性.替她买 当 性别 = "male" 且 demographics.inferred_gender = "female"

@标题(zh: "常穿尺码", en: "Size")
标签 属性.尺码 = 最常(订单.尺码 近365天)

# ---- 怎么买 ----------------------------------------------------------------------------

@标题(zh: "折扣敏感", en: "Waits for the sale")
@说明(zh: "近一年买过 3 单以上，七成以上优惠超过三成", en: "3 orders or more within a year, 70% of them with more than 30% off")
标签 习惯.等折扣
  当 次数(订单 近365天) >= 3 且 占比(订单 近365天 其中 优惠 > 30% * (实付 + 优惠)) >= 70%

@标题(zh: "新款首发客", en: "Buys at full price")
标签 习惯.买正价 当 次数(订单 近180天) >= 3 且 没有过(订单 近180天 其中 优惠 > 0)

@标题(zh: "高退货", en: "Sends back much")
@说明(zh: "近 180 天退货一半以上", en: "half of the orders or more within 180 days")
标签 习惯.常退货 当 有过(订单 近180天) 且 次数(退货 近180天) >= 50% * 次数(订单 近180天)

@标题(zh: "买了上装没买下装", en: "A top without trousers")
@说明(zh: "近 60 天买了上装，之后没买下装", en: "a top within 60 days, and no trousers since")
标签 下一步.缺下装 当 有过(上装订单 近60天) 且 没有过(下装订单 晚于 (末次(上装订单) ?? 现在))

@标题(zh: "冬装老客", en: "Bought for winter last year")
标签 下一步.冬装 当 有过(外套订单 14个月前 至 9个月前) 且 没有过(外套订单 近3个月)

@标题(zh: "逛了没买", en: "Comes and does not buy")
@说明(zh: "近 14 天来过 3 天以上，没下单", en: "3 days or more within 14 days, without an order")
标签 习惯.逛了没买 当 活跃天数(到访 近14天) >= 3 且 没有过(订单 近14天)

@标题(zh: "成套购买", en: "Buys whole outfits")
标签 习惯.成套买 当 种类数(订单.商品.种类 近90天) >= 3

# ---- 发给谁 ------------------------------------------------------------------------

@标题(zh: "推送：清仓", en: "Write: the sale begins")
分群 推送.清仓 当 习惯.等折扣 排除 习惯.常退货

@标题(zh: "推送：新款预告", en: "Write: what is new")
分群 推送.新款预告
  当 习惯.买正价 或 会员分类.分群 属于 ("高频高额", "高频低额")
  排除 习惯.常退货, 习惯.等折扣

@标题(zh: "推送：为她挑选", en: "Write: something for her")
分群 推送.为她挑选 当 属性.替她买 且 会员分类.分群 != "流失"
