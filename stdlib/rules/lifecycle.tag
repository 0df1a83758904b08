# Where customers stand between registering and leaving. Import it with `import std.lifecycle`.
# 用户生命周期：注册、潜客、新客、活跃、沉默、流失、回流。
#
# It rests on `orders`, and on `activity`, whatever counts as a sign of life, orders among it:
#     events activity = logins + orders

needs events activity
needs events orders

# How long after their first order customers are new.
param lifecycle_new : duration = 30d

# After how long without a sign of life customers are silent, and after how long they have left.
param lifecycle_silent : duration = 30d
param lifecycle_churned : duration = 180d

# How long those who had left are seen as returned.
param lifecycle_returned : duration = 30d

@title(zh: "生命周期阶段", en: "Stage of life")
@description(zh: "注册未活跃、活跃未购买、首购不久、流失、沉默、流失后回来、活跃", en: "only registered, never bought, bought first of late, left, silent, back after having left, active")
tag lifecycle.stage = choose {
  "registered" when none(activity) and none(orders),
  "potential"  when none(orders),
  "new"        when first(orders) within lifecycle_new,
  "churned"    when none(activity within lifecycle_churned),
  "silent"     when none(activity within lifecycle_silent),
  "returned"   when any(activity within lifecycle_returned where gap >= lifecycle_churned),
  otherwise "active"
}

@title(zh: "即将流失", en: "About to leave")
@description(zh: "若无新的活动，两周内将变为流失", en: "will have left in two weeks if nothing happens")
tag lifecycle.leaving
  when lifecycle.stage = "silent" and (lifecycle.stage as of 14d from now) = "churned"

# 生命周期阶段的中文名。标签 用户.阶段 = 生命周期阶段
let 生命周期阶段 = choose {
  "注册" when lifecycle.stage = "registered",
  "潜客" when lifecycle.stage = "potential",
  "新客" when lifecycle.stage = "new",
  "活跃" when lifecycle.stage = "active",
  "沉默" when lifecycle.stage = "silent",
  "流失" when lifecycle.stage = "churned",
  "回流" when lifecycle.stage = "returned"
}
