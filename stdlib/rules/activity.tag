# Who is active, who has fallen silent, who is back. Import it with `import std.activity`.
# 谁活跃，谁沉默，谁回来了。
#
# It rests on a stream `activity`: whatever counts as a sign of life, often several streams together,
#     events activity = logins + orders

needs events activity

# Any sign of life in the last d.
def active_within(d: duration) = any(activity within d)

# No sign of life in the last d; takes those who never gave one.
def silent_for(d: duration) = none(activity within d)

# Whole days since the last sign of life; missing for those who never gave one.
let days_since_active = days_since(last(activity))

# The last sign of life ended a silence of at least d. Together with active_within: is back.
def resumed_after(d: duration) =
  first(activity) < last(activity) and none(activity within d before (last(activity) ?? now))

# 近「期限」内活跃过。
def 活跃(期限: duration) = active_within(期限)

# 已沉默「期限」以上；从未活跃过的也算。
def 沉默(期限: duration) = silent_for(期限)

# 距上次活跃的整天数；从未活跃过则为空。
let 距上次活跃天数 = days_since_active

# 最近一次活跃，结束了「期限」以上的沉默。
def 沉默后回归(期限: duration) = resumed_after(期限)
