# Tags of an electronics shop: who is due for a new phone, who lacks an accessory, whose brand it is.
import "schema.tag"
import std.rfm

# What the price of a phone is worth here.
param rfm_large : money = 5000
# Few buy electronics three times in a year.
param rfm_frequent : int = 2

# ---- what they own ---------------------------------------------------------------------------

@title(zh: "在用手机品牌", en: "Brand of the phone in use")
tag owns.phone_brand = last(phones.product.brand)

@title(zh: "数码达人", en: "Owns much")
@description(zh: "两年内买过三类以上产品", en: "bought of three kinds or more within two years")
tag owns.much when distinct(orders.product.category within 24 months) >= 3

@title(zh: "同品牌用户", en: "Faithful to one brand")
@description(zh: "买过三件以上，都是同一品牌", en: "three products or more, all of the same brand")
tag owns.one_brand when count(orders) >= 3 and distinct(orders.product.brand) = 1

# ---- what comes next -------------------------------------------------------------------------

@title(zh: "手机该换了", en: "Due for a new phone")
@description(zh: "手机用了 20 到 36 个月", en: "the phone is 20 to 36 months old")
tag next.phone_due when last(phones) between 36 months and 20 months ago

@title(zh: "正在看手机", en: "Looks at phones")
@description(zh: "近 7 天看了 3 次以上手机，近 30 天没买", en: "3 phones or more within 7 days, and none bought within 30")
tag next.looks_at_phones when count(phone_views within 7d) >= 3 and none(phones within 30d)

@title(zh: "买了手机没买配件", en: "A phone without an accessory")
@description(zh: "近 30 天买了手机，之后没买配件", en: "bought a phone within 30 days, and no accessory since")
tag next.no_accessory when any(phones within 30d) and none(accessories after (last(phones) ?? now))

# ---- what to mind ----------------------------------------------------------------------------

@title(zh: "多次维修", en: "Repairs again and again")
tag care.repairs when count(repairs within 90d) >= 2

@title(zh: "偏好线下", en: "Prefers the store")
tag habit.store when share(orders within 24 months where channel = "store") >= 60%

# ---- whom to write to ------------------------------------------------------------------------

@title(zh: "推送：以旧换新", en: "Write: your old phone for a new one")
segment push.trade_in when next.phone_due and next.looks_at_phones except care.repairs

@title(zh: "推送：配件券", en: "Write: a coupon for accessories")
segment push.accessories when next.no_accessory except care.repairs

@title(zh: "推送：到店体验", en: "Write: come and try it")
segment push.visit_us when habit.store and rfm.cell in ("important value", "important keep")
