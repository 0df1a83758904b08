# Acquisition, activation, retention, revenue, referral. Import it with `import std.aarrr`.
# AARRR 增长模型：获客、激活、留存、变现、推荐。
#
# It rests on when users `registered`, on their `visits`, `orders`, and `referrals`: whom they brought.

needs users members(registered: time)
needs events visits
needs events orders
needs events referrals

# Activated is who visits this soon after registering.
param aarrr_activation : duration = 7d

# Retained is who visits again between these two, counted from registering.
param aarrr_retention_from : duration = 7d
param aarrr_retention_to : duration = 30d

@title(zh: "已激活", en: "Activated")
@description(zh: "注册后不久就来过", en: "visited soon after registering")
tag aarrr.activated when any(visits within aarrr_activation after registered)

@title(zh: "已留存", en: "Retained")
@description(zh: "注册一段时间后又来过", en: "visited again once the first days had passed")
tag aarrr.retained
  when any(visits from registered + aarrr_retention_from to registered + aarrr_retention_to)

@title(zh: "AARRR 阶段", en: "AARRR: the furthest stage")
@description(zh: "到过的最远阶段", en: "the furthest stage ever reached, whether those before were or not")
tag aarrr.stage = choose ranked {
  "referral"   when any(referrals),
  "revenue"    when any(orders),
  "retention"  when aarrr.retained,
  "activation" when aarrr.activated,
  otherwise "acquisition"
}

@title(zh: "AARRR 深度（1–5）", en: "AARRR: stages in order, 1 to 5")
@description(zh: "每一步都要先走完前面各步：1 获客，5 推荐", en: "each stage counts only behind those before it: 1 acquired, 5 referred")
tag aarrr.reached =
  1 + reached(visits then within aarrr_retention_to visits then orders then referrals)

# AARRR 阶段的中文名。标签 增长.阶段 = AARRR阶段
let AARRR阶段 = choose {
  "推荐" when aarrr.stage = "referral",
  "变现" when aarrr.stage = "revenue",
  "留存" when aarrr.stage = "retention",
  "激活" when aarrr.stage = "activation",
  "获客" when aarrr.stage = "acquisition"
}
