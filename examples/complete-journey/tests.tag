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

test "what was spent is added up, and a cent less is a level less" {
  households diamond {}
  households gold {}
  households silver {}
  lines of diamond { transaction_timestamp: now - 1d, sales_value: 3000 }
  lines of diamond { transaction_timestamp: now - 2d, sales_value: 3000 }
  lines of gold { transaction_timestamp: now - 1d, sales_value: 5999.99 }
  lines of silver { transaction_timestamp: now - 1d, sales_value: 2999.99 }
  expect value.level of diamond = "diamond"
  expect value.level of gold = "gold"
  expect value.level of silver = "silver"
}

test "rising and declining, at their edges" {
  households half {}
  households less {}
  households edge {}
  households before {}
  households half_more {}
  households fresh {}
  households little {}
  lines of half { transaction_timestamp: now - 180d, sales_value: 60 }
  lines of half { transaction_timestamp: now - 100d, sales_value: 40 }
  lines of half { transaction_timestamp: now - 90d, sales_value: 20 }
  lines of half { transaction_timestamp: now - 1d, sales_value: 30 }
  lines of less { transaction_timestamp: now - 110d, sales_value: 60 }
  lines of less { transaction_timestamp: now - 100d, sales_value: 40 }
  lines of less { transaction_timestamp: now - 1d, sales_value: 40 }
  lines of edge { transaction_timestamp: now - 180d, sales_value: 100 }
  lines of edge { transaction_timestamp: now - 1d, sales_value: 40 }
  lines of before { transaction_timestamp: now - 180d - 1s, sales_value: 100 }
  lines of before { transaction_timestamp: now - 1d, sales_value: 40 }
  lines of half_more { transaction_timestamp: now - 100d, sales_value: 100 }
  lines of half_more { transaction_timestamp: now - 1d, sales_value: 150 }
  lines of fresh { transaction_timestamp: now - 1d, sales_value: 150 }
  lines of little { transaction_timestamp: now - 100d, sales_value: 0.5 }
  lines of little { transaction_timestamp: now - 1d, sales_value: 150 }
  expect less, edge in rhythm.declining
  expect half, before not in rhythm.declining
  expect little in rhythm.rising
  expect half_more, fresh not in rhythm.rising
}

test "baskets within 90 days" {
  households six {}
  households five {}
  households most {}
  lines of six { transaction_timestamp: now - 1d - 0h, sales_value: 1, basket_id: 0 }
  lines of six { transaction_timestamp: now - 1d - 1h, sales_value: 1, basket_id: 1 }
  lines of six { transaction_timestamp: now - 1d - 2h, sales_value: 1, basket_id: 2 }
  lines of six { transaction_timestamp: now - 1d - 3h, sales_value: 1, basket_id: 3 }
  lines of six { transaction_timestamp: now - 1d - 4h, sales_value: 1, basket_id: 4 }
  lines of six { transaction_timestamp: now - 90d, sales_value: 1, basket_id: 90 }
  lines of five { transaction_timestamp: now - 1d - 0h, sales_value: 1, basket_id: 0 }
  lines of five { transaction_timestamp: now - 1d - 1h, sales_value: 1, basket_id: 1 }
  lines of five { transaction_timestamp: now - 1d - 2h, sales_value: 1, basket_id: 2 }
  lines of five { transaction_timestamp: now - 1d - 3h, sales_value: 1, basket_id: 3 }
  lines of five { transaction_timestamp: now - 1d - 4h, sales_value: 1, basket_id: 4 }
  lines of most { transaction_timestamp: now - 1d - 0h, sales_value: 1, basket_id: 0 }
  lines of most { transaction_timestamp: now - 1d - 1h, sales_value: 1, basket_id: 1 }
  lines of most { transaction_timestamp: now - 1d - 2h, sales_value: 1, basket_id: 2 }
  lines of most { transaction_timestamp: now - 1d - 3h, sales_value: 1, basket_id: 3 }
  lines of most { transaction_timestamp: now - 1d - 4h, sales_value: 1, basket_id: 4 }
  lines of most { transaction_timestamp: now - 1d - 5h, sales_value: 1, basket_id: 5 }
  lines of most { transaction_timestamp: now - 1d - 6h, sales_value: 1, basket_id: 6 }
  lines of most { transaction_timestamp: now - 1d - 7h, sales_value: 1, basket_id: 7 }
  lines of most { transaction_timestamp: now - 1d - 8h, sales_value: 1, basket_id: 8 }
  lines of most { transaction_timestamp: now - 1d - 9h, sales_value: 1, basket_id: 9 }
  lines of most { transaction_timestamp: now - 1d - 10h, sales_value: 1, basket_id: 10 }
  lines of most { transaction_timestamp: now - 1d - 11h, sales_value: 1, basket_id: 11 }
  lines of most { transaction_timestamp: now - 1d - 12h, sales_value: 1, basket_id: 12 }
  lines of most { transaction_timestamp: now - 1d - 13h, sales_value: 1, basket_id: 13 }
  lines of most { transaction_timestamp: now - 1d - 14h, sales_value: 1, basket_id: 14 }
  lines of most { transaction_timestamp: now - 1d - 15h, sales_value: 1, basket_id: 15 }
  lines of most { transaction_timestamp: now - 1d - 16h, sales_value: 1, basket_id: 16 }
  lines of most { transaction_timestamp: now - 1d - 17h, sales_value: 1, basket_id: 17 }
  lines of most { transaction_timestamp: now - 1d - 18h, sales_value: 1, basket_id: 18 }
  lines of most { transaction_timestamp: now - 1d - 19h, sales_value: 1, basket_id: 19 }
  lines of most { transaction_timestamp: now - 1d - 20h, sales_value: 1, basket_id: 20 }
  lines of most { transaction_timestamp: now - 1d - 21h, sales_value: 1, basket_id: 21 }
  lines of most { transaction_timestamp: now - 1d - 22h, sales_value: 1, basket_id: 22 }
  expect rhythm.baskets of six, most = "6-23"
  expect rhythm.baskets of five = "1-5"
  expect value.points of most = 10
}

test "stages and returns, at their edges" {
  households redeems {}
  households cooling {}
  households back {}
  households sooner {}
  lines of redeems { transaction_timestamp: now - 100d, sales_value: 1 }
  redemptions of redeems { redemption_date: now - 1d }
  lines of cooling { transaction_timestamp: now - 100d, sales_value: 1 }
  lines of cooling { transaction_timestamp: now - 30d - 1s, sales_value: 1 }
  lines of back { transaction_timestamp: now - 32d, sales_value: 1 }
  lines of back { transaction_timestamp: now - 2d + 1s, sales_value: 1 }
  lines of sooner { transaction_timestamp: now - 32d, sales_value: 1 }
  lines of sooner { transaction_timestamp: now - 2d - 12h, sales_value: 1 }
  expect rhythm.stage of redeems = "active"
  expect rhythm.stage of cooling = "cooling"
  expect back in rhythm.back_after_a_month
  expect sooner not in rhythm.back_after_a_month
}

test "lines count, not days" at 2017-06-30T00:00 {
  households weekend {}
  households weekdays {}
  products coffee { product_category: "COFFEE", department: "GROCERY", brand: "National" }
  lines of weekend { transaction_timestamp: 2017-06-24T19:00, product: coffee, sales_value: 150 }
  lines of weekend { transaction_timestamp: 2017-06-24T19:10, product: coffee, sales_value: 50 }
  lines of weekend { transaction_timestamp: 2017-06-24T19:20, product: coffee, sales_value: 50 }
  lines of weekend { transaction_timestamp: 2017-06-26T10:00, product: coffee, sales_value: 50 }
  lines of weekend { transaction_timestamp: 2017-06-26T11:00, product: coffee, sales_value: 50 }
  lines of weekdays { transaction_timestamp: 2017-06-24T19:00, product: coffee, sales_value: 50 }
  lines of weekdays { transaction_timestamp: 2017-06-24T19:10, product: coffee, sales_value: 50 }
  lines of weekdays { transaction_timestamp: 2017-06-26T10:00, product: coffee, sales_value: 50 }
  lines of weekdays { transaction_timestamp: 2017-06-26T11:00, product: coffee, sales_value: 50 }
  lines of weekdays { transaction_timestamp: 2017-06-26T12:00, product: coffee, sales_value: 50 }
  expect weekend in rhythm.weekend_shopper, rhythm.evening_shopper, taste.coffee
  expect weekend in value.largest_line_over_100
  expect weekdays not in rhythm.weekend_shopper, rhythm.evening_shopper
}

test "tastes, at their edges" {
  households edge {}
  households before {}
  households produce {}
  households forty {}
  households more {}
  households baby {}
  products diaper { product_category: "DIAPERS", department: "DRUG GM", brand: "Private" }
  products apple { product_category: "APPLES", department: "PRODUCE", brand: "Private" }
  products beef { product_category: "BEEF", department: "MEAT", brand: "National" }
  products rose { product_category: "ROSES", department: "FLORAL", brand: "National" }
  lines of edge { transaction_timestamp: now - 180d, product: diaper, sales_value: 1 }
  lines of edge { transaction_timestamp: now - 14d, product: apple, sales_value: 1 }
  lines of edge { transaction_timestamp: now - 14d, product: beef, sales_value: 1 }
  lines of before { transaction_timestamp: now - 180d - 1s, product: diaper, sales_value: 1 }
  lines of before { transaction_timestamp: now - 14d - 1s, product: apple, sales_value: 1 }
  lines of before { transaction_timestamp: now - 14d, product: beef, sales_value: 1 }
  lines of before { transaction_timestamp: now - 365d - 1s, product: rose, sales_value: 1 }
  lines of produce { transaction_timestamp: now - 14d, product: apple, sales_value: 1 }
  lines of produce { transaction_timestamp: now - 14d - 1s, product: beef, sales_value: 1 }
  lines of forty { transaction_timestamp: now - 1d, product: apple, sales_value: 40 }
  lines of forty { transaction_timestamp: now - 1d, product: beef, sales_value: 60 }
  lines of more { transaction_timestamp: now - 1d, product: apple, sales_value: 20.25 }
  lines of more { transaction_timestamp: now - 1d, product: apple, sales_value: 20.25 }
  lines of more { transaction_timestamp: now - 1d, product: beef, sales_value: 59.5 }
  lines of baby { transaction_timestamp: now - 30d, product: diaper, sales_value: 1 }
  expect edge, baby in taste.baby
  expect before not in taste.baby, taste.flowers
  expect edge in taste.fresh
  expect before, produce not in taste.fresh
  expect more in taste.own_brand
  expect forty not in taste.own_brand
  expect baby in push.baby_club
}

test "savings are of all lines, to two places" {
  households saver {}
  lines of saver {
    transaction_timestamp: now - 10d,
    sales_value: 3,
    retail_disc: 1,
    coupon_disc: 0.2,
    coupon_match_disc: 0
  }
  lines of saver {
    transaction_timestamp: now - 9d,
    sales_value: 2,
    retail_disc: 1,
    coupon_disc: 0.2,
    coupon_match_disc: 0
  }
  lines of saver {
    transaction_timestamp: now - 8d,
    sales_value: 0,
    retail_disc: 0.5,
    coupon_disc: 0.2,
    coupon_match_disc: 0
  }
  expect savings.share of saver = 0.38
}

test "an answer comes within 30 days, to the same campaign" {
  households in_time {}
  households late {}
  households another {}
  mailings of in_time { start_date: now - 40d, campaign_id: 1 }
  redemptions of in_time { redemption_date: now - 10d, campaign_id: 1 }
  mailings of late { start_date: now - 40d, campaign_id: 1 }
  redemptions of late { redemption_date: now - 10d + 1s, campaign_id: 1 }
  mailings of another { start_date: now - 40d, campaign_id: 1 }
  redemptions of another { redemption_date: now - 39d, campaign_id: 2 }
  expect in_time in savings.answers_mail
  expect late, another not in savings.answers_mail
}

test "tired is who let three mailings pass, each for 60 days" {
  households three {}
  households two {}
  households in_time {}
  households late {}
  households another {}
  households waits {}
  households edge {}
  households before {}
  mailings of three { start_date: now - 100d, campaign_id: 1 }
  mailings of three { start_date: now - 100d, campaign_id: 2 }
  mailings of three { start_date: now - 100d, campaign_id: 3 }
  mailings of two { start_date: now - 100d, campaign_id: 1 }
  mailings of two { start_date: now - 100d, campaign_id: 2 }
  mailings of in_time { start_date: now - 100d, campaign_id: 1 }
  mailings of in_time { start_date: now - 100d, campaign_id: 2 }
  mailings of in_time { start_date: now - 100d, campaign_id: 3 }
  mailings of late { start_date: now - 100d, campaign_id: 1 }
  mailings of late { start_date: now - 100d, campaign_id: 2 }
  mailings of late { start_date: now - 100d, campaign_id: 3 }
  mailings of another { start_date: now - 100d, campaign_id: 1 }
  mailings of another { start_date: now - 100d, campaign_id: 2 }
  mailings of another { start_date: now - 100d, campaign_id: 3 }
  mailings of waits { start_date: now - 10d, campaign_id: 1 }
  mailings of waits { start_date: now - 10d, campaign_id: 2 }
  mailings of waits { start_date: now - 10d, campaign_id: 3 }
  mailings of edge { start_date: now - 240d, campaign_id: 1 }
  mailings of edge { start_date: now - 240d, campaign_id: 2 }
  mailings of edge { start_date: now - 240d, campaign_id: 3 }
  mailings of before { start_date: now - 240d - 1s, campaign_id: 1 }
  mailings of before { start_date: now - 240d - 1s, campaign_id: 2 }
  mailings of before { start_date: now - 240d - 1s, campaign_id: 3 }
  redemptions of in_time { redemption_date: now - 40d + 1h, campaign_id: 1 }  # clocks went back
  redemptions of late { redemption_date: now - 40d + 1h + 1s, campaign_id: 1 }
  redemptions of another { redemption_date: now - 60d, campaign_id: 9 }
  expect three, late, another, edge in savings.tired_of_mail
  expect two, in_time, waits, before not in savings.tired_of_mail
}

test "five mailings are cold mail, three coupons savings, whatever the days" {
  households five {}
  households four {}
  households three {}
  households two {}
  mailings of five { start_date: now - 10d, campaign_id: 1 }
  mailings of five { start_date: now - 10d, campaign_id: 2 }
  mailings of five { start_date: now - 10d, campaign_id: 3 }
  mailings of five { start_date: now - 10d, campaign_id: 4 }
  mailings of five { start_date: now - 10d, campaign_id: 5 }
  mailings of four { start_date: now - 10d, campaign_id: 1 }
  mailings of four { start_date: now - 10d, campaign_id: 2 }
  mailings of four { start_date: now - 10d, campaign_id: 3 }
  mailings of four { start_date: now - 10d, campaign_id: 4 }
  redemptions of three { redemption_date: now - 9d, campaign_id: 0 }
  redemptions of three { redemption_date: now - 9d, campaign_id: 1 }
  redemptions of three { redemption_date: now - 9d, campaign_id: 2 }
  redemptions of two { redemption_date: now - 9d, campaign_id: 0 }
  redemptions of two { redemption_date: now - 9d, campaign_id: 1 }
  expect five in savings.cold_mail
  expect four not in savings.cold_mail
  expect three in savings.coupons
  expect two not in savings.coupons
}

test "the path from mailing to basket takes 60 days at most" {
  households in_time {}
  households late {}
  mailings of in_time { start_date: now - 100d, campaign_id: 1 }
  redemptions of in_time { redemption_date: now - 90d, campaign_id: 1 }
  lines of in_time { transaction_timestamp: now - 40d, sales_value: 1 }
  mailings of late { start_date: now - 100d, campaign_id: 1 }
  redemptions of late { redemption_date: now - 90d, campaign_id: 1 }
  lines of late { transaction_timestamp: now - 40d + 1s, sales_value: 1 }
  expect savings.coupon_path of in_time = 3
  expect savings.coupon_path of late = 2
}

test "win back neither who was never good nor who still is" {
  households small {}
  households steady {}
  lines of small { transaction_timestamp: now - 100d, sales_value: 100 }
  lines of small { transaction_timestamp: now - 1d, sales_value: 10 }
  lines of steady { transaction_timestamp: now - 100d, sales_value: 1000 }
  lines of steady { transaction_timestamp: now - 1d, sales_value: 1000 }
  expect small in rhythm.declining
  expect small, steady not in push.win_back
}
