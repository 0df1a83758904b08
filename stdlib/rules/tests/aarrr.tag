# What std.aarrr promises, at its edges.
timezone "UTC"
import "../aarrr.tag"

users members from "members.csv" by id { id: int  registered: time }
events visits from "visits.csv" by member at at_time
events orders from "orders.csv" by member at at_time
events referrals from "referrals.csv" by member at at_time

tag stage_zh = AARRR阶段

test "activated within 7 days of registering" {
  members at_once { registered: now - 50d }
  members edge { registered: now - 50d }
  members late { registered: now - 50d }
  members before { registered: now - 50d }
  visits of at_once { at_time: now - 50d }
  visits of edge { at_time: now - 43d - 1s }
  visits of late { at_time: now - 43d }
  visits of before { at_time: now - 50d - 1s }
  expect at_once, edge in aarrr.activated
  expect late, before not in aarrr.activated
  expect aarrr.stage of at_once = "activation"
  expect aarrr.stage of before = "acquisition"
  expect stage_zh of at_once = "激活"
  expect stage_zh of before = "获客"
}

test "retained from 7 to 30 days after registering" {
  members begins { registered: now - 50d }
  members edge { registered: now - 50d }
  members before { registered: now - 50d }
  members after { registered: now - 50d }
  visits of begins { at_time: now - 43d }
  visits of edge { at_time: now - 20d - 1s }
  visits of before { at_time: now - 43d - 1s }
  visits of after { at_time: now - 20d }
  expect begins, edge in aarrr.retained
  expect before, after not in aarrr.retained
  expect aarrr.stage of begins = "retention"
  expect stage_zh of begins = "留存"
}

test "the furthest stage is the stage" {
  members revenue { registered: now - 50d }
  members referral { registered: now - 50d }
  orders of revenue { at_time: now - 1d }
  visits of revenue { at_time: now - 43d }
  referrals of referral { at_time: now - 1d }
  orders of referral { at_time: now - 1d }
  expect aarrr.stage of revenue = "revenue"
  expect aarrr.stage of referral = "referral"
  expect stage_zh of revenue = "变现"
  expect stage_zh of referral = "推荐"
}

test "stages in order count those behind all others only" {
  members acquired { registered: now - 100d }
  members once { registered: now - 100d }
  members twice { registered: now - 100d }
  members late { registered: now - 100d }
  members bought { registered: now - 100d }
  members all { registered: now - 100d }
  members ordered { registered: now - 100d }
  visits of once { at_time: now - 99d }
  visits of twice { at_time: now - 99d }
  visits of twice { at_time: now - 69d }
  visits of late { at_time: now - 99d }
  visits of late { at_time: now - 69d + 1s }
  visits of bought { at_time: now - 99d }
  visits of bought { at_time: now - 98d }
  orders of bought { at_time: now - 10d }
  visits of all { at_time: now - 99d }
  visits of all { at_time: now - 98d }
  orders of all { at_time: now - 10d }
  referrals of all { at_time: now - 9d }
  orders of ordered { at_time: now - 10d }
  referrals of ordered { at_time: now - 9d }
  expect aarrr.reached of acquired, ordered = 1
  expect aarrr.reached of once, late = 2
  expect aarrr.reached of twice = 3
  expect aarrr.reached of bought = 4
  expect aarrr.reached of all = 5
}
