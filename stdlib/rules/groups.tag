# Six groups of buyers, each to be spoken to in its own way. Import it with `import std.groups`.
# 会员分群：新客、高频高额、高频低额、低频高额、低频低额、流失。
#
# It rests on a stream `orders` with an `amount`. How often is counted in days with an order.

needs events orders(amount: money)

# How long after their first order buyers are new, and how long after their last they have left.
param groups_new : duration = 30d
param groups_churned : duration = 180d

# How far back orders are counted, on how many days they are often, and how much is much.
param groups_window : duration = 180d
param groups_frequent : int = 4
param groups_large : money = 2000

let groups_is_frequent = distinct_days(orders within groups_window) >= groups_frequent
let groups_is_large = sum(orders.amount within groups_window) >= groups_large

@title(zh: "会员分群", en: "Group of buyers")
@description(zh: "新客、流失，其余按购买频次和金额分四群", en: "new, churned, and all others by how often and how much they buy")
tag groups.group = choose {
  "new"             when first(orders) within groups_new,
  "churned"         when last(orders) before groups_churned ago,
  "frequent, large" when groups_is_frequent and groups_is_large,
  "frequent, small" when groups_is_frequent,
  "rare, large"     when groups_is_large,
  "rare, small"     when any(orders)
}

# 会员分群的中文名。标签 会员.分群 = 会员分群
let 会员分群 = choose {
  "新客"     when groups.group = "new",
  "高频高额" when groups.group = "frequent, large",
  "高频低额" when groups.group = "frequent, small",
  "低频高额" when groups.group = "rare, large",
  "低频低额" when groups.group = "rare, small",
  "流失"     when groups.group = "churned"
}
