test "twice and quiet, once, never" {
  members twice {}
  members edge {}
  members once {}
  members never {}
  orders of twice { paid_at: now - 60d - 1s }
  orders of twice { paid_at: now - 70d }
  orders of edge { paid_at: now - 60d }
  orders of edge { paid_at: now - 70d }
  orders of once { paid_at: now - 70d }
  expect twice in buys.twice_then_quiet
  expect edge, once, never not in buys.twice_then_quiet
  expect once in buys.once
  expect twice, never not in buys.once
  expect never in buys.never
  expect once not in buys.never
}

test "every whole month" at 2026-06-15 {
  members each {}
  members two {}
  orders of each { paid_at: 2026-03-01 }
  orders of each { paid_at: 2026-04-30 }
  orders of each { paid_at: 2026-05-15 }
  orders of two { paid_at: 2026-03-01 }
  orders of two { paid_at: 2026-05-15 }
  orders of two { paid_at: 2026-06-10 }
  expect each in buys.every_month
  expect two not in buys.every_month
}

test "four days within 90" {
  members four {}
  members same_day {}
  members before {}
  orders of four { paid_at: now - 90d }
  orders of four { paid_at: now - 3d }
  orders of four { paid_at: now - 2d }
  orders of four { paid_at: now - 1d }
  orders of same_day { paid_at: now - 3d }
  orders of same_day { paid_at: now - 2d }
  orders of same_day { paid_at: now - 1d }
  orders of same_day { paid_at: now - 1d + 1h }
  orders of before { paid_at: now - 90d - 1s }
  orders of before { paid_at: now - 3d }
  orders of before { paid_at: now - 2d }
  orders of before { paid_at: now - 1d }
  expect four in buys.often
  expect same_day, before not in buys.often
}

test "the last order 30 to 60 days ago" {
  members begins {}
  members ends {}
  members sooner {}
  members earlier {}
  orders of begins { paid_at: now - 60d }
  orders of ends { paid_at: now - 30d - 1s }
  orders of sooner { paid_at: now - 40d }
  orders of sooner { paid_at: now - 30d }
  orders of earlier { paid_at: now - 60d - 1s }
  expect begins, ends in buys.a_while_ago
  expect sooner, earlier not in buys.a_while_ago
}

test "at once, later, not yet" {
  members at_once { registered: now - 30d - 1s }
  members late { registered: now - 50d }
  members not_yet { registered: now - 30d - 1s }
  members young { registered: now - 30d }
  orders of at_once { paid_at: now - 23d - 2s }
  orders of late { paid_at: now - 43d }
  expect at_once in buys.at_once
  expect late, not_yet not in buys.at_once
  expect not_yet in buys.not_yet
  expect young, late not in buys.not_yet
}

test "twice the average gap" {
  members overdue {}
  members waits {}
  members once {}
  orders of overdue { paid_at: now - 30d - 1s }
  orders of overdue { paid_at: now - 20d - 1s }
  orders of waits { paid_at: now - 30d }
  orders of waits { paid_at: now - 20d }
  orders of once { paid_at: now - 100d }
  expect overdue in buys.overdue
  expect waits not in buys.overdue
  expect once is unknown in buys.overdue
}

test "what a year's spend makes of somebody" {
  members much {}
  members gold {}
  members silver {}
  members less {}
  members before {}
  orders of much { paid_at: now - 365d, amount: 3000 }
  orders of much { paid_at: now - 1d, amount: 0.01 }
  orders of gold { paid_at: now - 1d, amount: 3000 }
  orders of silver { paid_at: now - 1d, amount: 500 }
  orders of less { paid_at: now - 1d, amount: 499.99 }
  orders of before { paid_at: now - 365d - 1s, amount: 9000 }
  logins of gold { logged_in_at: now - 7d }
  logins of silver { logged_in_at: now - 7d - 1s }
  expect much in spends.much
  expect gold, before not in spends.much
  expect spends.level of much, gold = "gold"
  expect spends.level of silver = "silver"
  expect spends.level of less, before = "none"
  expect much in spends.will_drop
  expect gold, silver, less not in spends.will_drop
  expect spends.points of much = 50
  expect spends.points of gold = 20
  expect spends.points of silver = 0
  expect much in spends.top_tenth
  expect gold not in spends.top_tenth
}

test "often gives points" {
  members often {}
  orders of often { paid_at: now - 4d, amount: 1 }
  orders of often { paid_at: now - 3d, amount: 1 }
  orders of often { paid_at: now - 2d, amount: 1 }
  orders of often { paid_at: now - 1d, amount: 1 }
  expect spends.points of often = 30
}

test "what orders are worth" {
  members large {}
  members middle {}
  members small {}
  orders of large { paid_at: now - 1d, amount: 1000.01 }
  orders of middle { paid_at: now - 2d, amount: 300 }
  orders of middle { paid_at: now - 1d, amount: 100 }
  orders of small { paid_at: now - 2d, amount: 299.99 }
  orders of small { paid_at: now - 1d, amount: 100 }
  expect large, middle in spends.per_order
  expect small not in spends.per_order
  expect large in spends.large_order
  expect middle not in spends.large_order
}

test "less than half" {
  members less {}
  members half {}
  orders of less { paid_at: now - 180d, amount: 100 }
  orders of less { paid_at: now - 90d, amount: 49.99 }
  orders of half { paid_at: now - 90d - 1s, amount: 100 }
  orders of half { paid_at: now - 90d, amount: 50 }
  expect less in spends.declining
  expect half not in spends.declining
}

test "refunds and coupons" {
  members half {}
  members less {}
  members nobody {}
  orders of half { paid_at: now - 3d, coupon: true }
  orders of half { paid_at: now - 2d, coupon: true }
  refunds of half { refunded_at: now - 1d }
  orders of less { paid_at: now - 4d, coupon: true }
  orders of less { paid_at: now - 3d, coupon: true }
  orders of less { paid_at: now - 2d }
  refunds of less { refunded_at: now - 1d }
  expect half in spends.sends_back, spends.only_coupons
  expect less, nobody not in spends.sends_back, spends.only_coupons
}

test "what they buy" {
  products cream { category: "skin care", brand: "A" }
  products lipstick { category: "make-up", brand: "B" }
  products tea { category: "tea", brand: "C" }
  products cup { category: "cups", brand: "A" }
  members skin {}
  members both {}
  members before {}
  members drinks {}
  members slowly {}
  members backwards {}
  orders of skin { paid_at: now - 60d, product: cream }
  orders of skin { paid_at: now - 59d, product: cream }
  orders of skin { paid_at: now - 1d, product: tea }
  orders of both { paid_at: now - 2d, product: cream }
  orders of both { paid_at: now - 500d, product: lipstick }
  orders of both { paid_at: now - 1d, product: tea }
  orders of before { paid_at: now - 60d - 1s, product: cream }
  orders of drinks { paid_at: now - 50d, product: tea }
  orders of drinks { paid_at: now - 20d, product: cup }
  orders of slowly { paid_at: now - 50d, product: tea }
  orders of slowly { paid_at: now - 20d + 1s, product: cup }
  orders of backwards { paid_at: now - 50d, product: cup }
  orders of backwards { paid_at: now - 49d, product: tea }
  expect likes.category of skin = "skin care"
  expect skin in likes.skin_care_only
  expect both, before, drinks not in likes.skin_care_only
  expect both in likes.many_brands
  expect skin not in likes.many_brands
  expect drinks in likes.tea_then_cups
  expect slowly, backwards not in likes.tea_then_cups
}

test "where, and at which hour" at 2026-06-15 {
  members store {}
  members app {}
  orders of store { paid_at: 2026-06-13T20:00, channel: "store" }
  orders of store { paid_at: 2026-06-14T23:59, channel: "app" }
  orders of app { paid_at: 2026-06-13T19:59, channel: "app" }
  orders of app { paid_at: 2026-06-12T20:00, channel: "web" }
  orders of app { paid_at: 2026-06-11T20:00, channel: "store" }
  orders of app { paid_at: 2026-06-11T19:00, channel: "web" }
  expect store in likes.store, likes.evenings, likes.weekends
  expect app not in likes.store, likes.evenings, likes.weekends
}

test "interests" {
  members skis { interests: ("golf", "ski") }
  members boards { interests: "snowboard" }
  members golfs { interests: "golf" }
  members silent {}
  expect skis, boards in likes.snow
  expect golfs not in likes.snow
  expect silent is unknown in likes.snow
}

test "who is here" {
  members week {}
  members silent {}
  members never {}
  members back {}
  members sooner {}
  members less {}
  logins of week { logged_in_at: now - 7d }
  logins of silent { logged_in_at: now - 30d - 1s }
  logins of back { logged_in_at: now - 67d }
  logins of back { logged_in_at: now - 7d }
  logins of sooner { logged_in_at: now - 61d }
  logins of sooner { logged_in_at: now - 1d - 1s }
  logins of less { logged_in_at: now - 14d }
  logins of less { logged_in_at: now - 8d }
  logins of less { logged_in_at: now - 1d }
  expect week, back in here.this_week
  expect silent, never not in here.this_week
  expect silent, never in here.silent
  expect week not in here.silent
  expect less in here.less_often
  expect week not in here.less_often
  expect back in here.back
  expect sooner, week not in here.back
}

test "a week is fresh" {
  members fresh { registered: now - 7d }
  members older { registered: now - 7d - 1s }
  expect fresh in here.fresh
  expect older not in here.fresh
}

test "who somebody is" at 2026-06-15 {
  members young { birthday: 2001-06-16, city: "Beijing" }
  members middle { birthday: 2001-06-15, city: "Shanghai" }
  members old { birthday: 1981-06-15, city: "Chengdu" }
  members week { birthday: 1990-06-22 }
  members later { birthday: 1990-06-23 }
  children of young { born: 2023-06-16 }
  children of middle { born: 2023-06-15 }
  expect who.age of young = "under 25"
  expect who.age of middle, week = "25-44"
  expect who.age of old = "45+"
  expect young, middle, old, week in who.birthday
  expect later not in who.birthday
  expect young, middle in who.large_city
  expect old not in who.large_city
  expect week is unknown in who.large_city
  expect middle, old, week in who.not_beijing
  expect young not in who.not_beijing
  expect young in who.small_child
  expect middle, old not in who.small_child
}

test "carts, looks and steps" {
  products p1 { category: "tea", brand: "A" }
  products p2 { category: "cups", brand: "A" }
  products p3 { category: "pots", brand: "A" }
  members left {}
  members ordered {}
  members long_ago {}
  members looks {}
  members looks_twice {}
  members buys {}
  carts of left { added_at: now - 2d }
  carts of ordered { added_at: now - 2d }
  orders of ordered { paid_at: now - 1d }
  carts of long_ago { added_at: now - 8d - 1s }
  views of looks { viewed_at: now - 2d, product: p1 }
  views of looks { viewed_at: now - 1d, product: p2 }
  views of looks { viewed_at: now - 1h, product: p3 }
  views of looks_twice { viewed_at: now - 1h, product: p1 }
  views of looks_twice { viewed_at: now - 2h, product: p1 }
  views of looks_twice { viewed_at: now - 3h, product: p2 }
  views of buys { viewed_at: now - 2d, product: p1 }
  views of buys { viewed_at: now - 1d, product: p2 }
  views of buys { viewed_at: now - 5h, product: p3 }
  carts of buys { added_at: now - 3h }
  orders of buys { paid_at: now - 2h }
  expect left in journey.left_cart
  expect ordered, long_ago not in journey.left_cart
  expect looks in journey.looks
  expect looks_twice, buys not in journey.looks
  expect journey.step of left = 0
  expect journey.step of looks = 1
  expect journey.step of buys = 3
}

test "messages and answers" {
  members tired {}
  members asked {}
  members answers {}
  contacts of tired { sent_at: now - 7d, campaign: "a" }
  contacts of tired { sent_at: now - 2d, campaign: "a" }
  contacts of tired { sent_at: now - 1d, campaign: "a" }
  contacts of asked { sent_at: now - 7d - 1s, campaign: "a" }
  contacts of asked { sent_at: now - 6d, campaign: "a" }
  contacts of asked { sent_at: now - 5d, campaign: "a" }
  responses of asked { answered_at: now - 4d, campaign: "b" }
  contacts of answers { sent_at: now - 5d, campaign: "a" }
  responses of answers { answered_at: now - 2d, campaign: "a" }
  expect tired in mail.tired
  expect asked not in mail.tired
  expect answers in mail.answers
  expect asked, tired not in mail.answers
}

test "the best, and a tenth of them" {
  members best { member_id: 1 }
  members chosen { member_id: 18 }
  members small {}
  members away {}
  members complains {}
  members tired {}
  orders of best { paid_at: now - 1d, amount: 5000 }
  logins of best { logged_in_at: now - 1d }
  orders of chosen { paid_at: now - 1d, amount: 4000 }
  logins of chosen { logged_in_at: now - 1d }
  orders of small { paid_at: now - 1d, amount: 50 }
  logins of small { logged_in_at: now - 1d }
  orders of away { paid_at: now - 1d, amount: 5000 }
  orders of complains { paid_at: now - 1d, amount: 5000 }
  logins of complains { logged_in_at: now - 1d }
  mail.complained of complains
  orders of tired { paid_at: now - 1d, amount: 5000 }
  logins of tired { logged_in_at: now - 1d }
  contacts of tired { sent_at: now - 3d, campaign: "a" }
  contacts of tired { sent_at: now - 2d, campaign: "a" }
  contacts of tired { sent_at: now - 1d, campaign: "a" }
  expect best, chosen in push.best
  expect small, away, complains, tired not in push.best
  expect complains in mail.complained
  expect chosen in push.left_alone
  expect best, small not in push.left_alone
}
