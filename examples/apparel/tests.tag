# What the rules promise, at their edges.
import "rules.tag"

test "says male and buys women's wear" {
  products hers { kind: "dress", made_for: "female" }
  products his { kind: "top", made_for: "male" }
  members for_her { gender: "male" }
  members for_herself { gender: "female" }
  members for_himself { gender: "male" }
  members unsaid {}
  members away { gender: "male" }
  orders of for_her { paid_at: now - 60d, product: hers, size: "M", amount: 100 }
  orders of for_her { paid_at: now - 50d, product: hers, size: "M", amount: 100 }
  orders of for_her { paid_at: now - 40d, product: hers, size: "M", amount: 100 }
  orders of for_herself { paid_at: now - 60d, product: hers, size: "M", amount: 100 }
  orders of for_herself { paid_at: now - 50d, product: hers, size: "M", amount: 100 }
  orders of for_herself { paid_at: now - 40d, product: hers, size: "M", amount: 100 }
  orders of for_himself { paid_at: now - 60d, product: his, size: "M", amount: 100 }
  orders of for_himself { paid_at: now - 50d, product: his, size: "M", amount: 100 }
  orders of for_himself { paid_at: now - 40d, product: his, size: "M", amount: 100 }
  orders of unsaid { paid_at: now - 60d, product: hers, size: "M", amount: 100 }
  orders of unsaid { paid_at: now - 50d, product: hers, size: "M", amount: 100 }
  orders of unsaid { paid_at: now - 40d, product: hers, size: "M", amount: 100 }
  orders of away { paid_at: now - 210d, product: hers, size: "M", amount: 100 }
  orders of away { paid_at: now - 205d, product: hers, size: "M", amount: 100 }
  orders of away { paid_at: now - 200d, product: hers, size: "M", amount: 100 }
  expect for_her, away in person.buys_for_her
  expect for_herself, for_himself not in person.buys_for_her
  expect unsaid is unknown in person.buys_for_her
  expect for_her in push.for_her
  expect away, for_himself not in push.for_her
}

test "the size of most orders within a year" {
  products top { kind: "top", made_for: "anybody" }
  members m {}
  members before {}
  orders of m { paid_at: now - 365d, product: top, size: "M", amount: 100 }
  orders of m { paid_at: now - 9d, product: top, size: "M", amount: 100 }
  orders of m { paid_at: now - 8d, product: top, size: "L", amount: 100 }
  orders of before { paid_at: now - 365d - 1s, product: top, size: "M", amount: 100 }
  orders of before { paid_at: now - 366d, product: top, size: "M", amount: 100 }
  orders of before { paid_at: now - 8d, product: top, size: "L", amount: 100 }
  expect person.size of m = "M"
  expect person.size of before = "L"
}

test "seven of ten orders with more than 30% off" {
  products top { kind: "top", made_for: "anybody" }
  members waits {}
  members exactly {}
  members two {}
  members before {}
  members fewer {}
  orders of waits { paid_at: now - 365d, product: top, amount: 69, discount: 31 }
  orders of waits { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of waits { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of waits { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of waits { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of waits { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of waits { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of waits { paid_at: now - 9d, product: top, amount: 100 }
  orders of waits { paid_at: now - 9d, product: top, amount: 100 }
  orders of waits { paid_at: now - 9d, product: top, amount: 100 }
  orders of exactly { paid_at: now - 9d, product: top, amount: 70, discount: 30 }
  orders of exactly { paid_at: now - 9d, product: top, amount: 70, discount: 30 }
  orders of exactly { paid_at: now - 9d, product: top, amount: 70, discount: 30 }
  orders of two { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of two { paid_at: now - 8d, product: top, amount: 60, discount: 40 }
  orders of before { paid_at: now - 365d - 1s, product: top, amount: 60, discount: 40 }
  orders of before { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of before { paid_at: now - 8d, product: top, amount: 60, discount: 40 }
  orders of fewer { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of fewer { paid_at: now - 8d, product: top, amount: 60, discount: 40 }
  orders of fewer { paid_at: now - 7d, product: top, amount: 100 }
  expect waits in habit.waits_for_sale, push.sale
  expect exactly, two, before, fewer not in habit.waits_for_sale, push.sale
}

test "shares look at a year, too" {
  products top { kind: "top", made_for: "anybody" }
  members m {}
  members edge {}
  members three {}
  orders of three { paid_at: now - 365d, product: top, amount: 60, discount: 40 }
  orders of three { paid_at: now - 8d, product: top, amount: 60, discount: 40 }
  orders of three { paid_at: now - 7d, product: top, amount: 60, discount: 40 }
  orders of m { paid_at: now - 365d - 1s, product: top, amount: 100 }
  orders of m { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of m { paid_at: now - 8d, product: top, amount: 60, discount: 40 }
  orders of m { paid_at: now - 7d, product: top, amount: 60, discount: 40 }
  orders of m { paid_at: now - 365d - 2s, product: top, amount: 100 }
  orders of edge { paid_at: now - 365d, product: top, amount: 100 }
  orders of edge { paid_at: now - 365d, product: top, amount: 100 }
  orders of edge { paid_at: now - 8d, product: top, amount: 60, discount: 40 }
  orders of edge { paid_at: now - 8d, product: top, amount: 60, discount: 40 }
  orders of edge { paid_at: now - 8d, product: top, amount: 60, discount: 40 }
  expect m, three in habit.waits_for_sale
  expect edge not in habit.waits_for_sale
}

test "three orders at full price within 180 days" {
  products top { kind: "top", made_for: "anybody" }
  members full {}
  members two {}
  members once_less {}
  members less_before {}
  members before {}
  orders of full { paid_at: now - 180d, product: top, amount: 100 }
  orders of full { paid_at: now - 9d, product: top, amount: 100 }
  orders of full { paid_at: now - 9d, product: top, amount: 100 }
  orders of two { paid_at: now - 9d, product: top, amount: 100 }
  orders of two { paid_at: now - 8d, product: top, amount: 100 }
  orders of once_less { paid_at: now - 9d, product: top, amount: 100 }
  orders of once_less { paid_at: now - 8d, product: top, amount: 100 }
  orders of once_less { paid_at: now - 180d, product: top, amount: 99, discount: 0.01 }
  orders of less_before { paid_at: now - 9d, product: top, amount: 100 }
  orders of less_before { paid_at: now - 8d, product: top, amount: 100 }
  orders of less_before { paid_at: now - 7d, product: top, amount: 100 }
  orders of less_before { paid_at: now - 180d - 1s, product: top, amount: 99, discount: 1 }
  orders of before { paid_at: now - 180d - 1s, product: top, amount: 100 }
  orders of before { paid_at: now - 8d, product: top, amount: 100 }
  orders of before { paid_at: now - 7d, product: top, amount: 100 }
  expect full, less_before in habit.full_price, push.new_arrivals
  expect two, once_less, before not in habit.full_price, push.new_arrivals
}

test "half of the orders sent back within 180 days" {
  products top { kind: "top", made_for: "anybody" }
  members half {}
  members less {}
  members before {}
  members orders_before {}
  members edge {}
  members nothing {}
  orders of half { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of half { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of half { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  orders of half { paid_at: now - 9d, product: top, amount: 60, discount: 40 }
  returns of half { sent_back_at: now - 180d }
  returns of half { sent_back_at: now - 180d + 1h }
  orders of less { paid_at: now - 9d, product: top, amount: 100 }
  orders of less { paid_at: now - 9d, product: top, amount: 100 }
  orders of less { paid_at: now - 9d, product: top, amount: 100 }
  returns of less { sent_back_at: now - 2d }
  orders of before { paid_at: now - 9d, product: top, amount: 100 }
  returns of before { sent_back_at: now - 180d - 1s }
  orders of orders_before { paid_at: now - 180d - 1s, product: top, amount: 100 }
  returns of orders_before { sent_back_at: now - 100d }
  orders of edge { paid_at: now - 180d, product: top, amount: 100 }
  orders of edge { paid_at: now - 8d, product: top, amount: 100 }
  orders of edge { paid_at: now - 8d, product: top, amount: 100 }
  returns of edge { sent_back_at: now - 2d }
  returns of nothing { sent_back_at: now - 2d }
  expect half in habit.sends_back, habit.waits_for_sale
  expect less, before, orders_before, edge, nothing not in habit.sends_back
  expect half not in push.sale
}

test "of 60 days ago the orders count" {
  products top { kind: "top", made_for: "anybody" }
  members edge {}
  members long_ago {}
  orders of edge { paid_at: now - 180d, product: top, amount: 100 }
  returns of edge { sent_back_at: now - 2d }
  orders of long_ago { paid_at: now - 180d - 1s, product: top, amount: 100 }
  orders of long_ago { paid_at: now - 180d - 1s, product: top, amount: 100 }
  orders of long_ago { paid_at: now - 8d, product: top, amount: 100 }
  returns of long_ago { sent_back_at: now - 2d }
  expect edge, long_ago in habit.sends_back
}

test "a top without trousers after it" {
  products top { kind: "top", made_for: "anybody" }
  products jeans { kind: "trousers", made_for: "anybody" }
  products shoes { kind: "shoes", made_for: "anybody" }
  members lacks {}
  members has {}
  members had {}
  members before {}
  members again {}
  members no_top {}
  orders of lacks { paid_at: now - 60d, product: top, amount: 100 }
  orders of lacks { paid_at: now - 9d, product: shoes, amount: 100 }
  orders of has { paid_at: now - 9d, product: top, amount: 100 }
  orders of has { paid_at: now - 8d, product: jeans, amount: 100 }
  orders of had { paid_at: now - 9d, product: jeans, amount: 100 }
  orders of had { paid_at: now - 8d, product: top, amount: 100 }
  orders of before { paid_at: now - 60d - 1s, product: top, amount: 100 }
  orders of again { paid_at: now - 9d, product: top, amount: 100 }
  orders of again { paid_at: now - 8d, product: jeans, amount: 100 }
  orders of again { paid_at: now - 7d, product: top, amount: 100 }
  orders of no_top { paid_at: now - 7d, product: shoes, amount: 100 }
  expect lacks, had, again in next.trousers
  expect has, before, no_top not in next.trousers
}

test "a coat last winter, and none for this one" at 2026-11-01 {
  products coat { kind: "coat", made_for: "anybody" }
  products top { kind: "top", made_for: "anybody" }
  members begins {}
  members ends {}
  members earlier {}
  members later {}
  members has {}
  members top_only {}
  orders of begins { paid_at: 2025-09-01, product: coat, amount: 900 }
  orders of begins { paid_at: 2026-10-01, product: top, amount: 900 }
  orders of ends { paid_at: 2026-01-31, product: coat, amount: 900 }
  orders of earlier { paid_at: 2025-08-31, product: coat, amount: 900 }
  orders of later { paid_at: 2026-02-01, product: coat, amount: 900 }
  orders of has { paid_at: 2025-12-01, product: coat, amount: 900 }
  orders of has { paid_at: 2026-08-01, product: coat, amount: 900 }
  orders of top_only { paid_at: 2025-12-01, product: top, amount: 900 }
  expect begins, ends in next.winter_coat
  expect earlier, later, has, top_only not in next.winter_coat
}

test "three months without a coat" at 2026-11-01 {
  products coat { kind: "coat", made_for: "anybody" }
  members m {}
  orders of m { paid_at: 2025-12-01, product: coat, amount: 900 }
  orders of m { paid_at: 2026-07-31, product: coat, amount: 900 }
  expect m in next.winter_coat
}

test "three days of visits within 14, and no order" at 2026-06-01T12:00 {
  products top { kind: "top", made_for: "anybody" }
  members looks {}
  members same_day {}
  members before {}
  members bought {}
  members bought_before {}
  visits of looks { visited_at: now - 14d }
  visits of looks { visited_at: now - 2d }
  visits of looks { visited_at: now - 1d }
  visits of same_day { visited_at: now - 2d }
  visits of same_day { visited_at: now - 2d - 1h }
  visits of same_day { visited_at: now - 1d }
  visits of before { visited_at: now - 14d - 1s }
  visits of before { visited_at: now - 2d }
  visits of before { visited_at: now - 1d }
  visits of bought { visited_at: now - 3d }
  visits of bought { visited_at: now - 2d }
  visits of bought { visited_at: now - 1d }
  orders of bought { paid_at: now - 14d, product: top, amount: 100 }
  visits of bought_before { visited_at: now - 3d }
  visits of bought_before { visited_at: now - 2d }
  visits of bought_before { visited_at: now - 1d }
  orders of bought_before { paid_at: now - 14d - 1s, product: top, amount: 100 }
  expect looks, bought_before in habit.looks
  expect same_day, before, bought not in habit.looks
}

test "three kinds within 90 days are an outfit" {
  products top { kind: "top", made_for: "anybody" }
  products jeans { kind: "trousers", made_for: "anybody" }
  products shoes { kind: "shoes", made_for: "anybody" }
  members outfit {}
  members two {}
  members before {}
  orders of outfit { paid_at: now - 90d, product: top, amount: 100 }
  orders of outfit { paid_at: now - 9d, product: jeans, amount: 100 }
  orders of outfit { paid_at: now - 9d, product: shoes, amount: 100 }
  orders of two { paid_at: now - 10d, product: top, amount: 100 }
  orders of two { paid_at: now - 9d, product: top, amount: 100 }
  orders of two { paid_at: now - 8d, product: shoes, amount: 100 }
  orders of before { paid_at: now - 90d - 1s, product: top, amount: 100 }
  orders of before { paid_at: now - 9d, product: jeans, amount: 100 }
  orders of before { paid_at: now - 9d, product: shoes, amount: 100 }
  expect outfit in habit.outfits
  expect two, before not in habit.outfits
}

test "what is new is for those who buy often, and not for those who wait or send back" {
  products top { kind: "top", made_for: "anybody" }
  members often {}
  members often_much {}
  members waits {}
  members sends_back {}
  orders of often { paid_at: now - 40d, product: top, amount: 100, discount: 10 }
  orders of often { paid_at: now - 50d, product: top, amount: 100, discount: 10 }
  orders of often { paid_at: now - 60d, product: top, amount: 100, discount: 10 }
  orders of often { paid_at: now - 70d, product: top, amount: 100, discount: 10 }
  orders of often_much { paid_at: now - 40d, product: top, amount: 1000, discount: 10 }
  orders of often_much { paid_at: now - 50d, product: top, amount: 1000, discount: 10 }
  orders of often_much { paid_at: now - 60d, product: top, amount: 1000, discount: 10 }
  orders of often_much { paid_at: now - 70d, product: top, amount: 1000, discount: 10 }
  orders of waits { paid_at: now - 40d, product: top, amount: 100, discount: 100 }
  orders of waits { paid_at: now - 50d, product: top, amount: 100, discount: 100 }
  orders of waits { paid_at: now - 60d, product: top, amount: 100, discount: 100 }
  orders of waits { paid_at: now - 70d, product: top, amount: 100, discount: 100 }
  orders of sends_back { paid_at: now - 9d, product: top, amount: 100 }
  orders of sends_back { paid_at: now - 8d, product: top, amount: 100 }
  orders of sends_back { paid_at: now - 7d, product: top, amount: 100 }
  returns of sends_back { sent_back_at: now - 2d }
  returns of sends_back { sent_back_at: now - 1d }
  expect often, often_much in push.new_arrivals
  expect waits in habit.waits_for_sale
  expect sends_back in habit.full_price, habit.sends_back
  expect waits, sends_back not in push.new_arrivals
}

check "who waits for the sale is not shown what is new" exclusive (push.sale, push.new_arrivals)
