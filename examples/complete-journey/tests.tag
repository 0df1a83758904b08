# What the rules promise, at their edges.
import "rules.tag"

test "money decides the level, and the limit belongs to it" {
  households diamond {}
  households gold {}
  households silver {}
  households none {}
  lines of diamond { transaction_timestamp: now - 1d, sales_value: 6000 }
  lines of gold { transaction_timestamp: now - 1d, sales_value: big_spend }
  lines of silver { transaction_timestamp: now - 1d, sales_value: 1000 }
  lines of none { transaction_timestamp: now - 1d, sales_value: 999.99 }
  expect value.level of diamond = "diamond"
  expect value.level of gold = "gold"
  expect value.level of silver = "silver"
  expect value.level of none = "none"
  expect diamond in value.vip
  expect gold, silver, none not in value.vip
}

test "points are added up" {
  households all {}
  households none {}
  lines of all { transaction_timestamp: now - 7d, sales_value: 3000.01, basket_id: 1 }
  lines of all { transaction_timestamp: now - 90d, sales_value: 1, basket_id: 2 }
  lines of none { transaction_timestamp: now - 7d - 1s, sales_value: 3000, basket_id: 3 }
  redemptions of all { redemption_date: now - 90d }
  redemptions of none { redemption_date: now - 90d - 1s }
  expect value.points of all = 70
  expect value.points of none = 0
}

test "frequent shoppers get points for 24 baskets" {
  households h24 {}
  households h23 {}
  lines of h24 { transaction_timestamp: now - 24d, sales_value: 1, basket_id: 24 }
  lines of h24 { transaction_timestamp: now - 23d, sales_value: 1, basket_id: 23 }
  lines of h24 { transaction_timestamp: now - 22d, sales_value: 1, basket_id: 22 }
  lines of h24 { transaction_timestamp: now - 21d, sales_value: 1, basket_id: 21 }
  lines of h24 { transaction_timestamp: now - 20d, sales_value: 1, basket_id: 20 }
  lines of h24 { transaction_timestamp: now - 19d, sales_value: 1, basket_id: 19 }
  lines of h24 { transaction_timestamp: now - 18d, sales_value: 1, basket_id: 18 }
  lines of h24 { transaction_timestamp: now - 17d, sales_value: 1, basket_id: 17 }
  lines of h24 { transaction_timestamp: now - 16d, sales_value: 1, basket_id: 16 }
  lines of h24 { transaction_timestamp: now - 15d, sales_value: 1, basket_id: 15 }
  lines of h24 { transaction_timestamp: now - 14d, sales_value: 1, basket_id: 14 }
  lines of h24 { transaction_timestamp: now - 13d, sales_value: 1, basket_id: 13 }
  lines of h24 { transaction_timestamp: now - 12d, sales_value: 1, basket_id: 12 }
  lines of h24 { transaction_timestamp: now - 11d, sales_value: 1, basket_id: 11 }
  lines of h24 { transaction_timestamp: now - 10d, sales_value: 1, basket_id: 10 }
  lines of h24 { transaction_timestamp: now - 9d, sales_value: 1, basket_id: 9 }
  lines of h24 { transaction_timestamp: now - 8d, sales_value: 1, basket_id: 8 }
  lines of h24 { transaction_timestamp: now - 7d - 6h, sales_value: 1, basket_id: 7 }
  lines of h24 { transaction_timestamp: now - 7d - 5h, sales_value: 1, basket_id: 6 }
  lines of h24 { transaction_timestamp: now - 7d - 4h, sales_value: 1, basket_id: 5 }
  lines of h24 { transaction_timestamp: now - 7d - 3h, sales_value: 1, basket_id: 4 }
  lines of h24 { transaction_timestamp: now - 7d - 2h, sales_value: 1, basket_id: 3 }
  lines of h24 { transaction_timestamp: now - 7d - 1h, sales_value: 1, basket_id: 2 }
  lines of h24 { transaction_timestamp: now - 7d - 30m, sales_value: 1, basket_id: 1 }
  lines of h23 { transaction_timestamp: now - 8d, sales_value: 1, basket_id: 1 }
  expect value.points of h24 = 30
  expect value.points of h23 = 0
  expect rhythm.baskets of h24 = "24 or more"
  expect rhythm.baskets of h23 = "1-5"
}

test "fuel is no groceries" {
  households h {}
  households other {}
  products fuel { department: "FUEL" }
  products meat { department: "MEAT" }
  lines of h { transaction_timestamp: now - 1d, product: fuel, sales_value: 100.01 }
  lines of h { transaction_timestamp: now - 1d, product: meat, sales_value: 100 }
  lines of other { transaction_timestamp: now - 1d, product: meat, sales_value: 100.01 }
  expect h not in value.largest_line_over_100
  expect other in value.largest_line_over_100
}

test "a stage is as new as the last basket" {
  households fresh {}
  households steady {}
  households cooling {}
  households lost {}
  households never {}
  lines of fresh { transaction_timestamp: now - 60d }
  lines of steady { transaction_timestamp: now - 61d }
  lines of steady { transaction_timestamp: now - 30d }
  lines of cooling { transaction_timestamp: now - 90d }
  lines of lost { transaction_timestamp: now - 90d - 1s }
  expect rhythm.stage of fresh = "new"
  expect rhythm.stage of steady = "active"
  expect rhythm.stage of cooling = "cooling"
  expect rhythm.stage of lost, never = "lost"
  expect steady in rhythm.active
  expect fresh, never not in rhythm.active
}

test "baskets of 90 days" {
  households none {}
  households five {}
  households six {}
  lines of none { transaction_timestamp: now - 90d - 1s, basket_id: 1 }
  lines of five { transaction_timestamp: now - 5d, basket_id: 1 }
  lines of five { transaction_timestamp: now - 5d, basket_id: 1 }
  lines of six { transaction_timestamp: now - 6d, basket_id: 6 }
  lines of six { transaction_timestamp: now - 5d, basket_id: 5 }
  lines of six { transaction_timestamp: now - 4d, basket_id: 4 }
  lines of six { transaction_timestamp: now - 3d, basket_id: 3 }
  lines of six { transaction_timestamp: now - 2d, basket_id: 2 }
  lines of six { transaction_timestamp: now - 1d, basket_id: 1 }
  expect rhythm.baskets of none = "none"
  expect rhythm.baskets of five = "1-5"
  expect rhythm.baskets of six = "6-23"
}

test "back after a month" {
  households back {}
  households steady {}
  households away {}
  lines of back { transaction_timestamp: now - 45d }
  lines of back { transaction_timestamp: now - 14d }
  lines of steady { transaction_timestamp: now - 43d }
  lines of steady { transaction_timestamp: now - 14d }
  lines of away { transaction_timestamp: now - 50d }
  lines of away { transaction_timestamp: now - 15d }
  expect back in rhythm.back_after_a_month
  expect steady, away not in rhythm.back_after_a_month
}

test "a quarter is held against the one before" {
  households half {}
  households less {}
  households more {}
  households first_quarter {}
  lines of half { transaction_timestamp: now - 180d, sales_value: 100 }
  lines of half { transaction_timestamp: now - 90d, sales_value: 50 }
  lines of less { transaction_timestamp: now - 91d, sales_value: 100 }
  lines of less { transaction_timestamp: now - 1d, sales_value: 49.99 }
  lines of more { transaction_timestamp: now - 91d, sales_value: 100 }
  lines of more { transaction_timestamp: now - 1d, sales_value: 150.01 }
  lines of first_quarter { transaction_timestamp: now - 1d, sales_value: 100 }
  expect less in rhythm.declining
  expect half, more, first_quarter not in rhythm.declining
  expect more in rhythm.rising
  expect half, less, first_quarter not in rhythm.rising
}

test "weekends and evenings are local" at 2017-06-01 {
  households late {}
  households early {}
  lines of late { transaction_timestamp: 2017-05-27T18:00 }
  lines of late { transaction_timestamp: 2017-05-28T23:59 }
  lines of late { transaction_timestamp: 2017-05-29T00:00 }
  lines of early { transaction_timestamp: 2017-05-27T17:59 }
  lines of early { transaction_timestamp: 2017-05-26T20:00 }
  expect late in rhythm.weekend_shopper, rhythm.evening_shopper
  expect early not in rhythm.weekend_shopper, rhythm.evening_shopper
}

test "taste is what is bought" {
  households likes_all {}
  households likes_none {}
  products coffee { product_category: "COFFEE", department: "GROCERY", brand: "Private" }
  products beer { product_category: "BEERS/ALES", department: "GROCERY", brand: "Private" }
  products dog { product_category: "DOG FOODS", department: "GROCERY", brand: "Private" }
  products cat { product_category: "CAT LITTER", department: "GROCERY", brand: "Private" }
  products baby { product_category: "BABY FOODS", department: "PRODUCE", brand: "Private" }
  products meat { department: "MEAT", brand: "National" }
  products rose { department: "FLORAL", brand: "National" }
  lines of likes_all { transaction_timestamp: now - 180d, product: coffee, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 2d, product: coffee, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 1d, product: coffee, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 3d, product: beer, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 2d, product: beer, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 1d, product: beer, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 3d, product: dog, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 2d, product: dog, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 1d, product: dog, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 300d, product: cat, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 14d, product: baby, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 14d, product: meat, sales_value: 1 }
  lines of likes_all { transaction_timestamp: now - 365d, product: rose, sales_value: 1 }
  lines of likes_none { transaction_timestamp: now - 2d, product: coffee, sales_value: 1 }
  lines of likes_none { transaction_timestamp: now - 1d, product: coffee, sales_value: 1 }
  lines of likes_none { transaction_timestamp: now - 181d, product: coffee, sales_value: 1 }
  lines of likes_none { transaction_timestamp: now - 15d, product: baby, sales_value: 1 }
  lines of likes_none { transaction_timestamp: now - 15d, product: meat, sales_value: 6 }
  expect likes_all in taste.coffee, taste.beer, taste.dog, taste.cat, taste.baby, taste.fresh
  expect likes_all in taste.flowers, taste.own_brand, push.baby_club
  expect likes_none not in taste.coffee, taste.beer, taste.dog, taste.cat, taste.flowers
  expect likes_none not in taste.fresh, taste.own_brand
  expect likes_none in taste.baby
}

test "a club for those with a baby, who still come" {
  households away {}
  households childless {}
  products baby { product_category: "INFANT FORMULA", brand: "Private", department: "GROCERY" }
  products steak { product_category: "BEEF", brand: "National", department: "MEAT" }
  lines of away { transaction_timestamp: now - 31d, product: baby, sales_value: 40 }
  lines of away { transaction_timestamp: now - 31d, product: steak, sales_value: 60 }
  lines of childless { transaction_timestamp: now - 1d, product: steak, sales_value: 60 }
  expect away in taste.baby
  expect childless not in taste.baby
  expect away, childless not in push.baby_club, taste.own_brand, taste.fresh
}

test "savings and mail" {
  households saver {}
  households cold {}
  lines of saver {
    transaction_timestamp: now - 10d,
    sales_value: 30,
    retail_disc: 5,
    coupon_disc: 3,
    coupon_match_disc: 2
  }
  mailings of saver { start_date: now - 40d, campaign_id: 1 }
  redemptions of saver { redemption_date: now - 30d, campaign_id: 1 }
  redemptions of saver { redemption_date: now - 20d, campaign_id: 2 }
  redemptions of saver { redemption_date: now - 19d, campaign_id: 2 }
  mailings of cold { start_date: now - 170d, campaign_id: 1 }
  mailings of cold { start_date: now - 160d, campaign_id: 2 }
  mailings of cold { start_date: now - 150d, campaign_id: 3 }
  mailings of cold { start_date: now - 20d, campaign_id: 4 }
  mailings of cold { start_date: now - 10d, campaign_id: 5 }
  expect savings.share of saver = 0.25
  expect saver in savings.coupons, savings.answers_mail
  expect saver not in savings.cold_mail, savings.tired_of_mail
  expect cold in savings.cold_mail, savings.tired_of_mail
  expect cold not in savings.coupons, savings.answers_mail
  expect savings.coupon_path of saver = 3
  expect savings.coupon_path of cold = 1
}

test "one answer forgives the mail" {
  households answers {}
  mailings of answers { start_date: now - 170d, campaign_id: 1 }
  mailings of answers { start_date: now - 160d, campaign_id: 2 }
  mailings of answers { start_date: now - 150d, campaign_id: 3 }
  mailings of answers { start_date: now - 140d, campaign_id: 4 }
  mailings of answers { start_date: now - 130d, campaign_id: 5 }
  redemptions of answers { redemption_date: now - 129d, campaign_id: 5 }
  expect answers not in savings.tired_of_mail, savings.cold_mail
}

test "households" {
  households family { kids_count: "1", age: "25-34", income: "75-99K" }
  households couple { kids_count: "0", age: "35-44", income: "75-99K" }
  households student { kids_count: "0", age: "19-24", income: "50-74K" }
  households nobody {}
  expect family in household.family, household.young_and_well_off
  expect couple, student not in household.family, household.young_and_well_off
  expect nobody is unknown in household.family, household.young_and_well_off
}

test "the best who are still here" {
  households here {}
  households away {}
  households small {}
  lines of here { transaction_timestamp: now - 30d, sales_value: 3000.01 }
  lines of away { transaction_timestamp: now - 31d, sales_value: 3000.01 }
  lines of small { transaction_timestamp: now - 30d, sales_value: 3000 }
  expect here in push.active_vip
  expect away, small not in push.active_vip
}

test "win back who was good, or grows cold" {
  households declining {}
  households cooling {}
  households cold {}
  households steady {}
  lines of declining { transaction_timestamp: now - 91d, sales_value: 1000 }
  lines of declining { transaction_timestamp: now - 1d, sales_value: 100 }
  lines of cooling { transaction_timestamp: now - 70d, sales_value: 10 }
  lines of cold { transaction_timestamp: now - 70d, sales_value: 10 }
  lines of steady { transaction_timestamp: now - 1d, sales_value: 10 }
  mailings of cold { start_date: now - 5d }
  mailings of cold { start_date: now - 4d }
  mailings of cold { start_date: now - 3d }
  mailings of cold { start_date: now - 2d }
  mailings of cold { start_date: now - 1d }
  expect declining, cooling in push.win_back
  expect cold, steady not in push.win_back
}
