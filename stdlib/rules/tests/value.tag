# What std.value promises, at its edges.
timezone "UTC"
import "../value.tag"

users members from "members.csv" by id { id: int }
events orders from "orders.csv" by member at at_time { amount: money }
events interactions from "interactions.csv" by member at at_time
events contents from "contents.csv" by member at at_time
events shares from "shares.csv" by member at at_time

tag score_zh = 用户价值分
tag grade_zh = 用户价值等级

test "each part has full marks, and never more" {
  members full {}
  members over {}
  members none {}
  members before {}
  orders of full { at_time: now - 90d, amount: 5000 }
  orders of over { at_time: now - 1d, amount: 5000 }
  orders of over { at_time: now - 1d, amount: 0.01 }
  orders of before { at_time: now - 90d - 1s, amount: 5000 }
  interactions of before { at_time: now - 90d - 1s }
  contents of before { at_time: now - 90d - 1s }
  shares of before { at_time: now - 90d - 1s }
  interactions of full { at_time: now - 90d }
  interactions of full { at_time: now - 1m }
  interactions of full { at_time: now - 2m }
  interactions of full { at_time: now - 3m }
  interactions of full { at_time: now - 4m }
  interactions of full { at_time: now - 5m }
  interactions of full { at_time: now - 6m }
  interactions of full { at_time: now - 7m }
  interactions of full { at_time: now - 8m }
  interactions of full { at_time: now - 9m }
  interactions of full { at_time: now - 10m }
  interactions of full { at_time: now - 11m }
  interactions of full { at_time: now - 12m }
  interactions of full { at_time: now - 13m }
  interactions of full { at_time: now - 14m }
  interactions of full { at_time: now - 15m }
  interactions of full { at_time: now - 16m }
  interactions of full { at_time: now - 17m }
  interactions of full { at_time: now - 18m }
  interactions of full { at_time: now - 19m }
  interactions of full { at_time: now - 20m }
  interactions of full { at_time: now - 21m }
  interactions of full { at_time: now - 22m }
  interactions of full { at_time: now - 23m }
  interactions of full { at_time: now - 24m }
  interactions of full { at_time: now - 25m }
  interactions of full { at_time: now - 26m }
  interactions of full { at_time: now - 27m }
  interactions of full { at_time: now - 28m }
  interactions of full { at_time: now - 29m }
  interactions of over { at_time: now - 90d }
  interactions of over { at_time: now - 1m }
  interactions of over { at_time: now - 2m }
  interactions of over { at_time: now - 3m }
  interactions of over { at_time: now - 4m }
  interactions of over { at_time: now - 5m }
  interactions of over { at_time: now - 6m }
  interactions of over { at_time: now - 7m }
  interactions of over { at_time: now - 8m }
  interactions of over { at_time: now - 9m }
  interactions of over { at_time: now - 10m }
  interactions of over { at_time: now - 11m }
  interactions of over { at_time: now - 12m }
  interactions of over { at_time: now - 13m }
  interactions of over { at_time: now - 14m }
  interactions of over { at_time: now - 15m }
  interactions of over { at_time: now - 16m }
  interactions of over { at_time: now - 17m }
  interactions of over { at_time: now - 18m }
  interactions of over { at_time: now - 19m }
  interactions of over { at_time: now - 20m }
  interactions of over { at_time: now - 21m }
  interactions of over { at_time: now - 22m }
  interactions of over { at_time: now - 23m }
  interactions of over { at_time: now - 24m }
  interactions of over { at_time: now - 25m }
  interactions of over { at_time: now - 26m }
  interactions of over { at_time: now - 27m }
  interactions of over { at_time: now - 28m }
  interactions of over { at_time: now - 29m }
  interactions of over { at_time: now - 30m }
  contents of full { at_time: now - 90d }
  contents of full { at_time: now - 1m }
  contents of full { at_time: now - 2m }
  contents of full { at_time: now - 3m }
  contents of full { at_time: now - 4m }
  contents of over { at_time: now - 90d }
  contents of over { at_time: now - 1m }
  contents of over { at_time: now - 2m }
  contents of over { at_time: now - 3m }
  contents of over { at_time: now - 4m }
  contents of over { at_time: now - 5m }
  shares of full { at_time: now - 90d }
  shares of full { at_time: now - 1m }
  shares of full { at_time: now - 2m }
  shares of over { at_time: now - 90d }
  shares of over { at_time: now - 1m }
  shares of over { at_time: now - 2m }
  shares of over { at_time: now - 3m }
  expect value.consumption of full, over = 100
  expect value.interaction of full, over = 100
  expect value.content of full, over = 100
  expect value.social of full, over = 100
  expect value.score of full, over = 100
  expect value.consumption of none, before = 0
  expect value.interaction of none, before = 0
  expect value.content of none, before = 0
  expect value.social of none, before = 0
  expect value.score of none = 0
  expect value.grade of none = "D"
  expect value.grade of full = "A"
  expect score_zh of full = 100
  expect grade_zh of full = "A"
}

test "each part weighs what it weighs" {
  members consumer {}
  members talker {}
  members writer {}
  members sharer {}
  members some {}
  orders of consumer { at_time: now - 1d, amount: 5000 }
  orders of some { at_time: now - 1d, amount: 1 }
  interactions of talker { at_time: now - 90d }
  interactions of talker { at_time: now - 1m }
  interactions of talker { at_time: now - 2m }
  interactions of talker { at_time: now - 3m }
  interactions of talker { at_time: now - 4m }
  interactions of talker { at_time: now - 5m }
  interactions of talker { at_time: now - 6m }
  interactions of talker { at_time: now - 7m }
  interactions of talker { at_time: now - 8m }
  interactions of talker { at_time: now - 9m }
  interactions of talker { at_time: now - 10m }
  interactions of talker { at_time: now - 11m }
  interactions of talker { at_time: now - 12m }
  interactions of talker { at_time: now - 13m }
  interactions of talker { at_time: now - 14m }
  interactions of talker { at_time: now - 15m }
  interactions of talker { at_time: now - 16m }
  interactions of talker { at_time: now - 17m }
  interactions of talker { at_time: now - 18m }
  interactions of talker { at_time: now - 19m }
  interactions of talker { at_time: now - 20m }
  interactions of talker { at_time: now - 21m }
  interactions of talker { at_time: now - 22m }
  interactions of talker { at_time: now - 23m }
  interactions of talker { at_time: now - 24m }
  interactions of talker { at_time: now - 25m }
  interactions of talker { at_time: now - 26m }
  interactions of talker { at_time: now - 27m }
  interactions of talker { at_time: now - 28m }
  interactions of talker { at_time: now - 29m }
  contents of writer { at_time: now - 90d }
  contents of writer { at_time: now - 1m }
  contents of writer { at_time: now - 2m }
  contents of writer { at_time: now - 3m }
  contents of writer { at_time: now - 4m }
  shares of sharer { at_time: now - 90d }
  shares of sharer { at_time: now - 1m }
  shares of sharer { at_time: now - 2m }
  interactions of some { at_time: now - 90d }
  contents of some { at_time: now - 90d }
  shares of some { at_time: now - 90d }
  expect value.score of consumer = 50
  expect value.score of talker = 20
  expect value.score of writer = 15
  expect value.score of sharer = 15
  expect value.consumption of some = 0.02
  expect value.interaction of some in 3.33 .. 3.34
  expect value.content of some = 20
  expect value.social of some in 33.33 .. 33.34
  expect value.score of some = 8.7
}

test "grades begin at 80, 60 and 30" {
  members a {}
  members b_top {}
  members b {}
  members c_top {}
  members c {}
  members d {}
  orders of a { at_time: now - 1d, amount: 5000 }
  orders of b_top { at_time: now - 1d, amount: 4990 }
  orders of b { at_time: now - 1d, amount: 3000 }
  orders of c_top { at_time: now - 1d, amount: 2990 }
  orders of d { at_time: now - 1d, amount: 1490 }
  contents of a { at_time: now - 90d }
  contents of a { at_time: now - 1m }
  contents of a { at_time: now - 2m }
  contents of a { at_time: now - 3m }
  contents of a { at_time: now - 4m }
  shares of a { at_time: now - 90d }
  shares of a { at_time: now - 1m }
  shares of a { at_time: now - 2m }
  contents of b_top { at_time: now - 90d }
  contents of b_top { at_time: now - 1m }
  contents of b_top { at_time: now - 2m }
  contents of b_top { at_time: now - 3m }
  contents of b_top { at_time: now - 4m }
  shares of b_top { at_time: now - 90d }
  shares of b_top { at_time: now - 1m }
  shares of b_top { at_time: now - 2m }
  contents of b { at_time: now - 90d }
  contents of b { at_time: now - 1m }
  contents of b { at_time: now - 2m }
  contents of b { at_time: now - 3m }
  contents of b { at_time: now - 4m }
  shares of b { at_time: now - 90d }
  shares of b { at_time: now - 1m }
  shares of b { at_time: now - 2m }
  contents of c_top { at_time: now - 90d }
  contents of c_top { at_time: now - 1m }
  contents of c_top { at_time: now - 2m }
  contents of c_top { at_time: now - 3m }
  contents of c_top { at_time: now - 4m }
  shares of c_top { at_time: now - 90d }
  shares of c_top { at_time: now - 1m }
  shares of c_top { at_time: now - 2m }
  contents of c { at_time: now - 90d }
  contents of c { at_time: now - 1m }
  contents of c { at_time: now - 2m }
  contents of c { at_time: now - 3m }
  contents of c { at_time: now - 4m }
  shares of c { at_time: now - 90d }
  shares of c { at_time: now - 1m }
  shares of c { at_time: now - 2m }
  contents of d { at_time: now - 90d }
  contents of d { at_time: now - 1m }
  contents of d { at_time: now - 2m }
  contents of d { at_time: now - 3m }
  contents of d { at_time: now - 4m }
  expect value.score of a = 80
  expect value.score of b_top = 79.9
  expect value.score of c_top = 59.9
  expect value.score of d = 29.9
  expect value.grade of a = "A"
  expect value.grade of b_top, b = "B"
  expect value.grade of c_top, c = "C"
  expect value.grade of d = "D"
}
