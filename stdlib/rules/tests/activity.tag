# What std.activity promises, at its edges.
timezone "UTC"
import "../activity.tag"

users members from "members.csv" by id { id: int }
events logins from "logins.csv" by member at at_time
events orders from "orders.csv" by member at at_time
events activity = logins + orders

tag active when active_within(30d)
tag silent when silent_for(30d)
tag days = days_since_active
tag back when active_within(7d) and resumed_after(30d)
tag 活跃中 when 活跃(30d)
tag 沉默中 when 沉默(30d)
tag 天数 = 距上次活跃天数
tag 回归者 when 沉默后回归(30d)

test "the edge of the window is activity" {
  members edge {}
  members before {}
  members never {}
  logins of edge { at_time: now - 30d }
  logins of before { at_time: now - 30d - 1s }
  expect edge in active
  expect edge not in silent
  expect before, never in silent
  expect before, never not in active
  expect days of edge = 30
  expect days of never is missing
  expect edge in 活跃中
  expect before not in 活跃中
  expect edge not in 沉默中
  expect before in 沉默中
  expect 天数 of edge = 30
}

test "any part is activity" {
  members m1 {}
  logins of m1 { at_time: now - 40d }
  orders of m1 { at_time: now - 1d }
  expect m1 in active, back
  expect days of m1 = 1
}

test "back is who was away for at least that long" {
  members back {}
  members sooner {}
  members first_time {}
  members away {}
  orders of back { at_time: now - 35d }
  orders of back { at_time: now - 5d + 1s }
  orders of sooner { at_time: now - 35d }
  orders of sooner { at_time: now - 5d }
  orders of first_time { at_time: now - 5d }
  orders of away { at_time: now - 100d }
  orders of away { at_time: now - 8d }
  expect back in back, 回归者
  expect sooner not in 回归者
  expect sooner, first_time, away not in back
}
