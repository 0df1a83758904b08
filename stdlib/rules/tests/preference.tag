# What std.preference promises, at its edges.
timezone "UTC"
import "../preference.tag"

users members from "members.csv" by id { id: int }
events orders from "orders.csv" by member at paid_at {
  category : text?
  brand    : text?
  channel  : text?
  let hour = hour(paid_at)
}

tag category_zh = 常买品类
tag brand_zh = 常买品牌
tag channel_zh = 常用渠道
tag hour_zh = 常用时段

test "what most of three orders are is the favourite" at 2026-06-01 {
  members m {}
  orders of m { paid_at: now - 180d + 9h, category: "tea", brand: "A", channel: "shop" }
  orders of m { paid_at: now - 2d + 9h, category: "tea", brand: "B", channel: "app" }
  orders of m { paid_at: now - 1d + 20h, category: "cups", brand: "A", channel: "app" }
  orders of m { paid_at: now - 181d + 20h, category: "cups", brand: "B", channel: "shop" }
  orders of m { paid_at: now - 181d + 20h, category: "cups", brand: "B", channel: "shop" }
  expect preference.category of m = "tea"
  expect preference.brand of m = "A"
  expect preference.channel of m = "app"
  expect preference.hour of m = 9
  expect preference.category_share of m in 0.66 .. 0.67
  expect preference.brand_share of m in 0.66 .. 0.67
  expect category_zh of m = "tea"
  expect brand_zh of m = "A"
  expect channel_zh of m = "app"
  expect hour_zh of m = 9
}

test "two orders are no taste yet, and the window begins 180 days ago" {
  members two {}
  members edge {}
  members before {}
  orders of two { paid_at: now - 1d, category: "tea", brand: "A", channel: "app" }
  orders of two { paid_at: now - 2d, category: "tea", brand: "A", channel: "app" }
  orders of edge { paid_at: now - 1d, category: "tea", brand: "A", channel: "app" }
  orders of edge { paid_at: now - 1d + 1h, category: "tea", brand: "A", channel: "app" }
  orders of edge { paid_at: now - 180d, category: "tea", brand: "A", channel: "app" }
  orders of before { paid_at: now - 1d, category: "tea", brand: "A", channel: "app" }
  orders of before { paid_at: now - 2d, category: "tea", brand: "A", channel: "app" }
  orders of before { paid_at: now - 180d - 1s, category: "tea", brand: "A", channel: "app" }
  expect preference.category of edge = "tea"
  expect preference.category of two, before is missing
  expect preference.brand of two, before is missing
  expect preference.channel of two, before is missing
  expect preference.hour of two, before is missing
  expect preference.category_share of edge = 1
  expect preference.brand_share of edge = 1
  expect preference.category_share of two, before is missing
  expect preference.brand_share of two, before is missing
  expect edge in preference.one_category, preference.one_brand
  expect two not in preference.one_category, preference.one_brand
}

test "three of five are a strong taste, what is not told is not of it" {
  members strong {}
  members weak {}
  members told_little {}
  orders of strong { paid_at: now - 5d, category: "tea", brand: "A" }
  orders of strong { paid_at: now - 4d, category: "tea", brand: "A" }
  orders of strong { paid_at: now - 3d, category: "tea", brand: "A" }
  orders of strong { paid_at: now - 2d, category: "cups", brand: "B" }
  orders of strong { paid_at: now - 1d, category: "pots", brand: "C" }
  orders of weak { paid_at: now - 22h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 21h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 20h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 19h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 18h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 17h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 16h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 15h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 14h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 13h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 12h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 11h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 10h, category: "tea", brand: "A" }
  orders of weak { paid_at: now - 9h, category: "cups", brand: "B" }
  orders of weak { paid_at: now - 8h, category: "cups", brand: "B" }
  orders of weak { paid_at: now - 7h, category: "cups", brand: "B" }
  orders of weak { paid_at: now - 6h, category: "cups", brand: "B" }
  orders of weak { paid_at: now - 5h, category: "cups", brand: "B" }
  orders of weak { paid_at: now - 4h, category: "cups", brand: "B" }
  orders of weak { paid_at: now - 3h, category: "cups", brand: "B" }
  orders of weak { paid_at: now - 2h, category: "cups", brand: "B" }
  orders of weak { paid_at: now - 1h, category: "cups", brand: "B" }
  orders of told_little { paid_at: now - 5d, category: "tea", brand: "A" }
  orders of told_little { paid_at: now - 4d }
  orders of told_little { paid_at: now - 3d }
  expect strong in preference.one_category, preference.one_brand
  expect weak, told_little not in preference.one_category, preference.one_brand
  expect preference.category of told_little = "tea"
  expect preference.brand of told_little = "A"
  expect preference.category_share of weak in 0.59 .. 0.6
  expect preference.brand_share of weak in 0.59 .. 0.6
  expect preference.category_share of told_little in 0.33 .. 0.34
  expect preference.brand_share of told_little in 0.33 .. 0.34
}

test "who says nothing has no favourite, and no share of it" {
  members silent {}
  orders of silent { paid_at: now - 5d }
  orders of silent { paid_at: now - 4d }
  orders of silent { paid_at: now - 3d }
  expect preference.category of silent is missing
  expect preference.brand of silent is missing
  expect preference.hour of silent = 0
  expect silent not in preference.one_category, preference.one_brand
}

test "older orders decide nothing" at 2026-06-01 {
  members m {}
  orders of m { paid_at: now - 10d, category: "tea", brand: "A", channel: "app" }
  orders of m { paid_at: now - 9d, category: "tea", brand: "A", channel: "app" }
  orders of m { paid_at: now - 8d, category: "tea", brand: "A", channel: "app" }
  orders of m { paid_at: now - 180d - 1h, category: "cups", brand: "B", channel: "shop" }
  orders of m { paid_at: now - 180d - 1h, category: "cups", brand: "B", channel: "shop" }
  orders of m { paid_at: now - 180d - 1h, category: "cups", brand: "B", channel: "shop" }
  orders of m { paid_at: now - 180d - 1h, category: "cups", brand: "B", channel: "shop" }
  expect preference.category of m = "tea"
  expect preference.brand of m = "A"
  expect preference.channel of m = "app"
  expect preference.hour of m = 0
  expect preference.category_share of m = 1
  expect preference.brand_share of m = 1
}
