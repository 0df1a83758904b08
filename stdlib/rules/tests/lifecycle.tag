# What std.lifecycle promises, at its edges.
timezone "UTC"
import "../lifecycle.tag"

users members from "members.csv" by id { id: int }
events logins from "logins.csv" by member at at_time
events orders from "orders.csv" by member at at_time
events activity = logins

tag stage_zh = 生命周期阶段

test "before the first order" {
  members registered {}
  members potential {}
  members ordered {}
  logins of potential { at_time: now - 400d }
  orders of ordered { at_time: now - 400d }
  expect lifecycle.stage of registered = "registered"
  expect lifecycle.stage of potential = "potential"
  expect lifecycle.stage of ordered = "churned"
  expect stage_zh of registered = "注册"
  expect stage_zh of potential = "潜客"
  expect stage_zh of ordered = "流失"
}

test "new for 30 days, by the first order" {
  members edge {}
  members before {}
  members again {}
  orders of edge { at_time: now - 30d }
  logins of edge { at_time: now - 1d }
  orders of before { at_time: now - 30d - 1s }
  logins of before { at_time: now - 1d }
  orders of again { at_time: now - 40d }
  orders of again { at_time: now - 1d }
  logins of again { at_time: now - 1d }
  logins of again { at_time: now - 40d }
  expect lifecycle.stage of edge = "new"
  expect lifecycle.stage of before, again = "active"
  expect stage_zh of edge = "新客"
  expect stage_zh of before = "活跃"
}

test "silent after 30 days, churned after 180" {
  members active {}
  members silent {}
  members still {}
  members churned {}
  orders of active { at_time: now - 300d }
  orders of silent { at_time: now - 300d }
  orders of still { at_time: now - 300d }
  orders of churned { at_time: now - 300d }
  logins of active { at_time: now - 30d }
  logins of silent { at_time: now - 30d - 1s }
  logins of still { at_time: now - 180d }
  logins of churned { at_time: now - 180d - 1s }
  expect lifecycle.stage of active = "active"
  expect lifecycle.stage of silent, still = "silent"
  expect lifecycle.stage of churned = "churned"
  expect stage_zh of silent = "沉默"
}

test "returned after 180 days of silence, for 30 days" {
  members back {}
  members sooner {}
  members settled {}
  orders of back { at_time: now - 300d }
  orders of sooner { at_time: now - 300d }
  orders of settled { at_time: now - 300d }
  logins of back { at_time: now - 30d - 180d }
  logins of back { at_time: now - 30d }
  logins of back { at_time: now - 1d }
  logins of sooner { at_time: now - 20d - 180d + 1s }
  logins of sooner { at_time: now - 20d }
  logins of settled { at_time: now - 230d }
  logins of settled { at_time: now - 30d - 1s }
  logins of settled { at_time: now - 1d }
  expect lifecycle.stage of back = "returned"
  expect lifecycle.stage of sooner, settled = "active"
  expect stage_zh of back = "回流"
}

test "about to leave are the silent who will have left in 14 days" {
  members leaving {}
  members later {}
  members churned {}
  orders of leaving { at_time: now - 300d }
  orders of later { at_time: now - 300d }
  orders of churned { at_time: now - 300d }
  logins of leaving { at_time: now - 166d - 1s }
  logins of later { at_time: now - 166d }
  logins of churned { at_time: now - 181d }
  expect leaving in lifecycle.leaving
  expect later, churned not in lifecycle.leaving
}
