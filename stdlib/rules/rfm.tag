# How lately, how often and how much people bought. Import it with `import std.rfm`.
# RFM：最近一次消费、消费频率、消费金额。
#
# It rests on a stream `orders` with an `amount`. Where yours has another name, give it this one too:
#     events orders = receipts
# How often is counted in days with an order, so that the lines of one basket count once.

needs events orders(amount: money)

# How far back orders count.
param rfm_window : duration = 365d

# By thresholds: since when an order is a late one, on how many days it is often, how much is much.
param rfm_recent : duration = 30d
param rfm_frequent : int = 3
param rfm_large : money = 1000

# By ranks: from which score of 1 to 5 on it is high.
param rfm_high : int = 4

# When the last order was; missing for those who did not buy within the window.
let rfm_last_order = last(orders within rfm_window)

# On how many days they ordered.
let rfm_order_days = distinct_days(orders within rfm_window)

# What they spent.
let rfm_spend = sum(orders.amount within rfm_window)

# The eight cells: the first line that holds. Whoever bought nothing is neither recent nor not recent,
# and in no cell.
def rfm_cell_of(recent: bool?, frequent: bool?, large: bool?) = choose {
  "important value"    when recent and frequent and large,
  "important keep"     when frequent and large,
  "important develop"  when recent and large,
  "important win back" when large,
  "ordinary value"     when recent and frequent,
  "ordinary keep"      when frequent,
  "ordinary develop"   when recent,
  "ordinary win back"  when not recent
}

@title(zh: "RFM 八类人群", en: "RFM: the eight cells")
@description(zh: "按阈值：最近买过、买得勤、买得多，各分高低", en: "by thresholds: bought lately, often, much, each or not")
tag rfm.cell = rfm_cell_of(
  rfm_last_order within rfm_recent,
  rfm_order_days >= rfm_frequent,
  rfm_spend >= rfm_large
)

@title(zh: "RFM 近期购买者", en: "RFM: buyers of the window")
@description(zh: "统计期内买过；打分只在他们之间进行", en: "bought within the window; scores are among these")
tag rfm.buyer when any(orders within rfm_window)

@title(zh: "R 分（1–5）", en: "RFM: score of recency, 1 to 5")
@description(zh: "最近一次购买越近分越高", en: "the later the last order, the higher")
tag rfm.recency = ntile(rfm_last_order, 5, among: rfm.buyer)

@title(zh: "F 分（1–5）", en: "RFM: score of frequency, 1 to 5")
@description(zh: "购买天数越多分越高", en: "the more days with an order, the higher")
tag rfm.frequency = ntile(rfm_order_days, 5, among: rfm.buyer)

@title(zh: "M 分（1–5）", en: "RFM: score of spend, 1 to 5")
@description(zh: "消费金额越高分越高", en: "the more was spent, the higher")
tag rfm.monetary = ntile(rfm_spend, 5, among: rfm.buyer)

@title(zh: "RFM 总分（3–15）", en: "RFM: all three scores together, 3 to 15")
@description(zh: "三项得分之和", en: "the sum of the three scores")
tag rfm.score = rfm.recency + rfm.frequency + rfm.monetary

@title(zh: "RFM 八类人群（按排名）", en: "RFM: the eight cells, by ranks")
@description(zh: "各项得分高于门槛为高", en: "each score is high from a limit on")
tag rfm.ranked_cell =
  rfm_cell_of(rfm.recency >= rfm_high, rfm.frequency >= rfm_high, rfm.monetary >= rfm_high)

# 一个人群的中文名。
def rfm_客群名(cell: text?) = choose {
  "重要价值" when cell = "important value",
  "重要保持" when cell = "important keep",
  "重要发展" when cell = "important develop",
  "重要挽留" when cell = "important win back",
  "一般价值" when cell = "ordinary value",
  "一般保持" when cell = "ordinary keep",
  "一般发展" when cell = "ordinary develop",
  "一般挽留" when cell = "ordinary win back"
}

# 八类人群的中文名。标签 价值.客群 = RFM客群
let RFM客群 = rfm_客群名(rfm.cell)

# 八类人群（按排名）的中文名。
let RFM排名客群 = rfm_客群名(rfm.ranked_cell)
