# How far people have come on the way to buying again, and where they stopped.
# Import it with `import std.journey`. 用户旅程：认知、兴趣、购买、忠诚，以及停在了哪一步。
#
# It rests on three streams. `exposures` are what reached them: advertisements, mails, visits. By
# `engagements` they showed interest: searches, carts, questions, coupons taken. `orders` are orders.
#     events engagements = searches + carts

needs events exposures
needs events engagements
needs events orders

# How long a next step is waited for, and how long the next order.
param journey_patience : duration = 7d
param journey_again : duration = 60d

# From how many days with an order on somebody is loyal.
param journey_loyal : int = 2

# How far back somebody who did not go on is looked for.
param journey_recent : duration = 30d

# How long all steps together may take.
param journey_span : duration = 90d

# A step after which the next one did not come in time.
events journey_not_engaged = exposures then within journey_patience no engagements
events journey_not_bought = engagements then within journey_patience no orders
events journey_not_returned = orders then within journey_again no orders

@title(zh: "旅程阶段", en: "Stage of the journey")
@description(zh: "到过的最远一步", en: "the furthest step ever reached")
tag journey.stage = choose ranked {
  "loyal"      when distinct_days(orders) >= journey_loyal,
  "bought"     when any(orders),
  "interested" when any(engagements),
  "aware"      when any(exposures),
  otherwise "unaware"
}

@title(zh: "停在了哪一步", en: "Stuck at a stage")
@description(zh: "最远的一步已过了等待期，仍没有下一步", en: "the furthest step, where the next has been waited for in vain")
tag journey.stuck = choose {
  "bought"     when journey.stage = "bought" and last(orders) before journey_again ago,
  "interested" when journey.stage = "interested" and last(engagements) before journey_patience ago,
  "aware"      when journey.stage = "aware" and last(exposures) before journey_patience ago
}

@title(zh: "触达未互动", en: "Reached, did not engage")
@description(zh: "近期被触达后，等待期内没有互动", en: "an exposure of late that no engagement followed in time")
tag journey.did_not_engage when any(journey_not_engaged within journey_recent)

@title(zh: "互动未购买", en: "Engaged, did not buy")
@description(zh: "近期互动后，等待期内没有下单", en: "an engagement of late that no order followed in time")
tag journey.did_not_buy when any(journey_not_bought within journey_recent)

@title(zh: "购买未复购", en: "Bought, did not return")
@description(zh: "近期有一单过了复购等待期", en: "an order after which the wait for the next ended of late")
tag journey.did_not_return when any(journey_not_returned within journey_recent)

@title(zh: "旅程深度（0–4）", en: "Steps in order, 0 to 4")
@description(zh: "依次触达、互动、购买、再购买，且全程不太久", en: "exposure, engagement, order, order again, one after the other and not too long apart")
tag journey.depth = reached(exposures then engagements then orders then orders span journey_span)

# 一个阶段的中文名。
def journey_阶段名(stage: text?) = choose {
  "忠诚"   when stage = "loyal",
  "购买"   when stage = "bought",
  "兴趣"   when stage = "interested",
  "认知"   when stage = "aware",
  "未触达" when stage = "unaware"
}

# 旅程阶段的中文名。标签 旅程.阶段 = 旅程阶段
let 旅程阶段 = journey_阶段名(journey.stage)

# 停在了哪一步的中文名。
let 停留阶段 = journey_阶段名(journey.stuck)
