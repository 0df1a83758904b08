# What the rules promise, at their edges.
import "rules.tag"

test "the last phone is the one in use" {
  products ph1 { category: "phone", brand: "A" }
  products ph2 { category: "phone", brand: "B" }
  products lap { category: "laptop", brand: "C" }
  members m {}
  members none {}
  orders of m { paid_at: now - 9d, product: ph1, amount: 1, channel: "app" }
  orders of m { paid_at: now - 8d, product: ph2, amount: 1, channel: "app" }
  orders of m { paid_at: now - 7d, product: lap, amount: 1, channel: "app" }
  orders of none { paid_at: now - 7d, product: lap, amount: 1, channel: "app" }
  expect owns.phone_brand of m = "B"
  expect owns.phone_brand of none is missing
}

test "three kinds within two years are much" at 2026-06-01 {
  products ph { category: "phone", brand: "A" }
  products lap { category: "laptop", brand: "A" }
  products ear { category: "earphones", brand: "A" }
  members three {}
  members two {}
  members before {}
  orders of three { paid_at: 2024-06-01, product: ph, amount: 1, channel: "app" }
  orders of three { paid_at: now - 8d, product: lap, amount: 1, channel: "app" }
  orders of three { paid_at: now - 7d, product: ear, amount: 1, channel: "app" }
  orders of two { paid_at: now - 9d, product: ph, amount: 1, channel: "app" }
  orders of two { paid_at: now - 8d, product: ph, amount: 1, channel: "app" }
  orders of two { paid_at: now - 7d, product: ear, amount: 1, channel: "app" }
  orders of before { paid_at: 2024-05-31, product: ph, amount: 1, channel: "app" }
  orders of before { paid_at: now - 8d, product: lap, amount: 1, channel: "app" }
  orders of before { paid_at: now - 7d, product: ear, amount: 1, channel: "app" }
  expect three in owns.much
  expect two, before not in owns.much
}

test "three products of one brand make its friend, on one day or on several" {
  products a { category: "phone", brand: "A" }
  products b { category: "phone", brand: "B" }
  members friend {}
  members mixed {}
  members two {}
  orders of friend { paid_at: now - 9d, product: a, amount: 1, channel: "app" }
  orders of friend { paid_at: now - 9d, product: a, amount: 1, channel: "app" }
  orders of friend { paid_at: now - 8d, product: a, amount: 1, channel: "app" }
  orders of mixed { paid_at: now - 9d, product: a, amount: 1, channel: "app" }
  orders of mixed { paid_at: now - 8d, product: a, amount: 1, channel: "app" }
  orders of mixed { paid_at: now - 7d, product: b, amount: 1, channel: "app" }
  orders of two { paid_at: now - 9d, product: a, amount: 1, channel: "app" }
  orders of two { paid_at: now - 8d, product: a, amount: 1, channel: "app" }
  expect friend in owns.one_brand
  expect mixed, two not in owns.one_brand
}

test "a phone is due from 20 to 36 months" at 2026-06-01 {
  products ph { category: "phone", brand: "A" }
  products lap { category: "laptop", brand: "A" }
  members begins {}
  members ends {}
  members fresh {}
  members over {}
  orders of begins { paid_at: 2023-06-01, product: ph, amount: 1, channel: "app" }
  orders of begins { paid_at: now - 1d, product: lap, amount: 1, channel: "app" }
  orders of ends { paid_at: 2020-01-01, product: ph, amount: 1, channel: "app" }
  orders of ends { paid_at: 2024-09-30, product: ph, amount: 1, channel: "app" }
  orders of fresh { paid_at: 2023-08-01, product: ph, amount: 1, channel: "app" }
  orders of fresh { paid_at: 2024-10-01, product: ph, amount: 1, channel: "app" }
  orders of over { paid_at: 2023-05-31, product: ph, amount: 1, channel: "app" }
  expect begins, ends in next.phone_due
  expect fresh, over not in next.phone_due
}

test "three looks within 7 days, and none bought within 30" {
  products ph { category: "phone", brand: "A" }
  products lap { category: "laptop", brand: "A" }
  members looks {}
  members two {}
  members before {}
  members bought {}
  members bought_before {}
  members laptops {}
  views of looks { viewed_at: now - 7d, product: ph }
  views of looks { viewed_at: now - 1h, product: ph }
  views of looks { viewed_at: now - 2h, product: ph }
  views of two { viewed_at: now - 1h, product: ph }
  views of two { viewed_at: now - 2h, product: ph }
  views of before { viewed_at: now - 7d - 1s, product: ph }
  views of before { viewed_at: now - 1h, product: ph }
  views of before { viewed_at: now - 2h, product: ph }
  views of bought { viewed_at: now - 1h, product: ph }
  views of bought { viewed_at: now - 2h, product: ph }
  views of bought { viewed_at: now - 3h, product: ph }
  orders of bought { paid_at: now - 30d, product: ph, amount: 1, channel: "app" }
  views of bought_before { viewed_at: now - 1h, product: ph }
  views of bought_before { viewed_at: now - 2h, product: ph }
  views of bought_before { viewed_at: now - 3h, product: ph }
  orders of bought_before { paid_at: now - 30d - 1s, product: ph, amount: 1, channel: "app" }
  orders of bought_before { paid_at: now - 1d, product: lap, amount: 1, channel: "app" }
  views of laptops { viewed_at: now - 1h, product: lap }
  views of laptops { viewed_at: now - 2h, product: lap }
  views of laptops { viewed_at: now - 3h, product: lap }
  expect looks, bought_before in next.looks_at_phones
  expect two, before, bought, laptops not in next.looks_at_phones
}

test "an accessory after the phone, not before it" {
  products ph { category: "phone", brand: "A" }
  products box { category: "accessory", brand: "A" }
  products ear { category: "earphones", brand: "A" }
  members lacks {}
  members has {}
  members had {}
  members before {}
  members no_phone {}
  members second {}
  members repairs_often {}
  orders of lacks { paid_at: now - 30d, product: ph, amount: 1, channel: "app" }
  orders of lacks { paid_at: now - 1d, product: ear, amount: 1, channel: "app" }
  orders of has { paid_at: now - 2d, product: ph, amount: 1, channel: "app" }
  orders of has { paid_at: now - 1d, product: box, amount: 1, channel: "app" }
  orders of had { paid_at: now - 3d, product: box, amount: 1, channel: "app" }
  orders of had { paid_at: now - 2d, product: ph, amount: 1, channel: "app" }
  orders of before { paid_at: now - 30d - 1s, product: ph, amount: 1, channel: "app" }
  orders of no_phone { paid_at: now - 1d, product: ear, amount: 1, channel: "app" }
  orders of second { paid_at: now - 20d, product: ph, amount: 1, channel: "app" }
  orders of second { paid_at: now - 10d, product: box, amount: 1, channel: "app" }
  orders of second { paid_at: now - 5d, product: ph, amount: 1, channel: "app" }
  orders of repairs_often { paid_at: now - 5d, product: ph, amount: 1, channel: "app" }
  repairs of repairs_often { brought_at: now - 2d }
  repairs of repairs_often { brought_at: now - 2d }
  expect lacks, had, second in next.no_accessory, push.accessories
  expect has, before, no_phone not in next.no_accessory, push.accessories
  expect repairs_often in next.no_accessory
  expect repairs_often not in push.accessories
}

test "two repairs within 90 days are many" {
  members two {}
  members one {}
  members before {}
  repairs of two { brought_at: now - 90d }
  repairs of two { brought_at: now - 90d + 1h }
  repairs of one { brought_at: now - 1d }
  repairs of before { brought_at: now - 90d - 1s }
  repairs of before { brought_at: now - 1d }
  expect two in care.repairs
  expect one, before not in care.repairs
}

test "60% in the store" at 2026-06-01 {
  products ph { category: "phone", brand: "A" }
  members store {}
  members less {}
  members before {}
  orders of store { paid_at: 2024-06-01, product: ph, amount: 1000, channel: "store" }
  orders of store { paid_at: now - 2d, product: ph, amount: 2000, channel: "store" }
  orders of store { paid_at: now - 3d, product: ph, amount: 3000, channel: "store" }
  orders of store { paid_at: now - 4d, product: ph, amount: 1000, channel: "app" }
  orders of store { paid_at: now - 5d, product: ph, amount: 1000, channel: "web" }
  orders of less { paid_at: now - 2d, product: ph, amount: 3000, channel: "store" }
  orders of less { paid_at: now - 3d, product: ph, amount: 3000, channel: "app" }
  orders of before { paid_at: 2024-05-31, product: ph, amount: 1, channel: "store" }
  orders of before { paid_at: now - 3d, product: ph, amount: 1, channel: "app" }
  orders of before { paid_at: now - 2d, product: ph, amount: 1, channel: "store" }
  expect store in habit.store, push.visit_us
  expect less, before not in habit.store, push.visit_us
  expect rfm.cell of less = "important value"
}

test "come and try it is for those who spent 5000 on two days" {
  products ph { category: "phone", brand: "A" }
  members keeps {}
  members small {}
  members once {}
  orders of keeps { paid_at: now - 40d, product: ph, amount: 2500, channel: "store" }
  orders of keeps { paid_at: now - 50d, product: ph, amount: 2500, channel: "store" }
  orders of small { paid_at: now - 2d, product: ph, amount: 2500, channel: "store" }
  orders of small { paid_at: now - 9d, product: ph, amount: 2499.99, channel: "store" }
  orders of once { paid_at: now - 2d, product: ph, amount: 6000, channel: "store" }
  expect keeps in push.visit_us
  expect small, once not in push.visit_us
}

test "an old phone for a new one" at 2026-06-01 {
  products ph { category: "phone", brand: "A" }
  members due {}
  members not_looking {}
  members fresh {}
  members cross {}
  orders of due { paid_at: 2024-01-01, product: ph, amount: 1, channel: "app" }
  views of due { viewed_at: now - 1h, product: ph }
  views of due { viewed_at: now - 2h, product: ph }
  views of due { viewed_at: now - 3h, product: ph }
  orders of not_looking { paid_at: 2024-01-01, product: ph, amount: 1, channel: "app" }
  views of fresh { viewed_at: now - 1h, product: ph }
  views of fresh { viewed_at: now - 2h, product: ph }
  views of fresh { viewed_at: now - 3h, product: ph }
  orders of cross { paid_at: 2024-01-01, product: ph, amount: 1, channel: "app" }
  views of cross { viewed_at: now - 1h, product: ph }
  views of cross { viewed_at: now - 2h, product: ph }
  views of cross { viewed_at: now - 3h, product: ph }
  repairs of cross { brought_at: now - 2d }
  repairs of cross { brought_at: now - 1d }
  expect due in push.trade_in
  expect not_looking, fresh, cross not in push.trade_in
}

check "who has a new phone is not offered one" push.trade_in implies next.phone_due
