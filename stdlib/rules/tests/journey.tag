# What std.journey promises, at its edges.
timezone "UTC"
import "../journey.tag"

users members from "members.csv" by id { id: int }
events exposures from "exposures.csv" by member at at_time
events engagements from "engagements.csv" by member at at_time
events orders from "orders.csv" by member at at_time

tag stage_zh = 旅程阶段
tag stuck_zh = 停留阶段

test "the furthest step is the stage" {
  members nobody {}
  members aware {}
  members interested {}
  members bought {}
  members loyal {}
  exposures of aware { at_time: now - 1d }
  engagements of interested { at_time: now - 1d }
  orders of bought { at_time: now - 1h }
  orders of bought { at_time: now - 2h }
  orders of loyal { at_time: now - 1d }
  orders of loyal { at_time: now - 2d }
  expect journey.stage of nobody = "unaware"
  expect journey.stage of aware = "aware"
  expect journey.stage of interested = "interested"
  expect journey.stage of bought = "bought"
  expect journey.stage of loyal = "loyal"
  expect stage_zh of nobody = "未触达"
  expect stage_zh of aware = "认知"
  expect stage_zh of interested = "兴趣"
  expect stage_zh of bought = "购买"
  expect stage_zh of loyal = "忠诚"
  expect journey.stuck of nobody, aware, interested, bought, loyal is missing
}

test "stuck is who has waited too long at the furthest step" at 2026-01-01T12:00 {
  members aware {}
  members interested {}
  members bought {}
  members loyal {}
  members aware_edge {}
  members interested_edge {}
  members bought_edge {}
  exposures of aware { at_time: now - 7d - 1s }
  exposures of aware_edge { at_time: now - 7d }
  exposures of interested { at_time: now - 70d }
  engagements of interested { at_time: now - 7d - 1s }
  engagements of interested_edge { at_time: now - 7d }
  exposures of bought { at_time: now - 70d }
  engagements of bought { at_time: now - 70d }
  orders of bought { at_time: now - 60d - 1s }
  orders of bought_edge { at_time: now - 60d }
  exposures of bought_edge { at_time: now - 80d }
  engagements of bought_edge { at_time: now - 80d }
  orders of loyal { at_time: now - 70d }
  orders of loyal { at_time: now - 80d }
  exposures of aware_edge { at_time: now - 50d }
  engagements of interested_edge { at_time: now - 50d }
  orders of bought_edge { at_time: now - 60d + 1s }
  orders of bought_edge { at_time: now - 60d - 1s }
  expect journey.stuck of aware = "aware"
  expect journey.stuck of interested = "interested"
  expect journey.stuck of bought = "bought"
  expect journey.stuck of loyal, aware_edge, interested_edge, bought_edge is missing
  expect stuck_zh of bought = "购买"
  expect stuck_zh of loyal is missing
}

test "who did not go on in time, of late" {
  members waits {}
  members waited {}
  members late {}
  members in_time {}
  members edge {}
  members before {}
  exposures of waits { at_time: now - 7d }
  exposures of waited { at_time: now - 7d - 1s }
  exposures of late { at_time: now - 20d }
  engagements of late { at_time: now - 13d + 1s }
  exposures of in_time { at_time: now - 20d }
  engagements of in_time { at_time: now - 13d }
  orders of in_time { at_time: now - 6d }
  exposures of edge { at_time: now - 37d }
  exposures of before { at_time: now - 37d - 1s }
  expect waited, late, edge in journey.did_not_engage
  expect waits, in_time, before not in journey.did_not_engage
  expect late in journey.did_not_buy
  expect waits, waited, in_time, edge, before not in journey.did_not_buy
}

test "who did not buy in time, of late" {
  members waits {}
  members waited {}
  members edge {}
  members before {}
  engagements of waits { at_time: now - 7d }
  engagements of waited { at_time: now - 7d - 1s }
  engagements of edge { at_time: now - 37d }
  engagements of before { at_time: now - 37d - 1s }
  expect waited, edge in journey.did_not_buy
  expect waits, before not in journey.did_not_buy
}

test "who did not return in time, of late" {
  members waits {}
  members waited {}
  members in_time {}
  members late {}
  members edge {}
  members before {}
  orders of waits { at_time: now - 60d }
  orders of waited { at_time: now - 60d - 1s }
  orders of in_time { at_time: now - 70d }
  orders of in_time { at_time: now - 10d }
  orders of late { at_time: now - 70d }
  orders of late { at_time: now - 10d + 1s }
  orders of edge { at_time: now - 90d }
  orders of before { at_time: now - 90d - 1s }
  expect waited, late, edge in journey.did_not_return
  expect waits, in_time, before not in journey.did_not_return
}

test "steps count in order, and within 90 days" {
  members none {}
  members out_of_order {}
  members two {}
  members three {}
  members four {}
  members too_long {}
  orders of out_of_order { at_time: now - 9d }
  engagements of out_of_order { at_time: now - 8d }
  exposures of out_of_order { at_time: now - 7d }
  exposures of two { at_time: now - 9d }
  engagements of two { at_time: now - 8d }
  exposures of three { at_time: now - 9d }
  engagements of three { at_time: now - 8d }
  orders of three { at_time: now - 7d }
  exposures of four { at_time: now - 100d }
  engagements of four { at_time: now - 90d }
  orders of four { at_time: now - 80d }
  orders of four { at_time: now - 10d }
  exposures of too_long { at_time: now - 100d }
  engagements of too_long { at_time: now - 90d }
  orders of too_long { at_time: now - 80d }
  orders of too_long { at_time: now - 10d + 1s }
  expect journey.depth of none = 0
  expect journey.depth of out_of_order = 1
  expect journey.depth of two = 2
  expect journey.depth of three, too_long = 3
  expect journey.depth of four = 4
}
