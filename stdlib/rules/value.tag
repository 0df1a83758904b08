# What a customer is worth beyond money: a score of 0 to 100. Import it with `import std.value`.
# 用户价值分：消费、互动、内容、社交四项加权。
#
# It rests on `orders` with an `amount` and on three streams that are often made of several:
#     events interactions = logins + searches        likes, favourites, questions
#     events contents = reviews + posts              what they wrote
#     events shares = invitations                    whom they told

needs events orders(amount: money)
needs events interactions
needs events contents
needs events shares

# How far back everything counts.
param value_window : duration = 90d

# How much of each gives full marks; more gives no more.
param value_full_spend : money = 5000
param value_full_interactions : int = 30
param value_full_contents : int = 5
param value_full_shares : int = 3

# What each part weighs; together 1.
param value_weight_consumption : number = 0.5
param value_weight_interaction : number = 0.2
param value_weight_content : number = 0.15
param value_weight_social : number = 0.15

# From which score on somebody is of a level.
param value_level_a : number = 80
param value_level_b : number = 60
param value_level_c : number = 30

# A part of 100, never more.
def value_marks(done: number, full: number) = smaller(100.0, 100.0 * done / full)

@title(zh: "消费分（0–100）", en: "Score of consumption, 0 to 100")
@description(zh: "近期消费金额，达到上限为满分", en: "what was spent of late; full marks from a limit on")
tag value.consumption = value_marks(sum(orders.amount within value_window), value_full_spend)

@title(zh: "互动分（0–100）", en: "Score of interaction, 0 to 100")
@description(zh: "近期互动次数，达到上限为满分", en: "interactions of late; full marks from a limit on")
tag value.interaction =
  value_marks(count(interactions within value_window), value_full_interactions)

@title(zh: "内容分（0–100）", en: "Score of content, 0 to 100")
@description(zh: "近期发布内容数，达到上限为满分", en: "what they wrote of late; full marks from a limit on")
tag value.content = value_marks(count(contents within value_window), value_full_contents)

@title(zh: "社交分（0–100）", en: "Score of sharing, 0 to 100")
@description(zh: "近期分享次数，达到上限为满分", en: "shares of late; full marks from a limit on")
tag value.social = value_marks(count(shares within value_window), value_full_shares)

@title(zh: "用户价值分（0–100）", en: "Value, 0 to 100")
@description(zh: "四项按权重相加", en: "the four parts by their weights")
tag value.score = round(
  value_weight_consumption * value.consumption + value_weight_interaction * value.interaction
  + value_weight_content * value.content + value_weight_social * value.social,
  1
)

@title(zh: "用户价值等级", en: "Level of value")
@description(zh: "按价值分从高到低分为 A、B、C、D", en: "by the score, A the highest")
tag value.grade = choose ranked {
  "A" when value.score >= value_level_a,
  "B" when value.score >= value_level_b,
  "C" when value.score >= value_level_c,
  otherwise "D"
}

# 用户价值分（0–100）。
let 用户价值分 = value.score

# 用户价值等级：A、B、C、D。
let 用户价值等级 = value.grade
