# What std.groups promises, at its edges.
timezone "UTC"
import "../groups.tag"

users members from "members.csv" by id { id: int }
events orders from "orders.csv" by member at at_time { amount: money }

tag group_zh = 会员分群

test "new for 30 days after the first order, churned 180 after the last" {
  members fresh {}
  members settled {}
  members still {}
  members churned {}
  members never {}
  orders of fresh { at_time: now - 30d, amount: 1 }
  orders of fresh { at_time: now - 1d, amount: 5000 }
  orders of settled { at_time: now - 30d - 1s, amount: 1 }
  orders of still { at_time: now - 180d, amount: 1 }
  orders of churned { at_time: now - 180d - 1s, amount: 5000 }
  expect groups.group of fresh = "new"
  expect groups.group of settled, still = "rare, small"
  expect groups.group of churned = "churned"
  expect groups.group of never is missing
  expect group_zh of fresh = "新客"
  expect group_zh of settled = "低频低额"
  expect group_zh of churned = "流失"
  expect group_zh of never is missing
}

test "often is on 4 days within 180, much is 2000" {
  members often_much {}
  members often_little {}
  members rare_much {}
  members rare_little {}
  orders of often_much { at_time: now - 180d, amount: 1990 }
  orders of often_much { at_time: now - 50d, amount: 5 }
  orders of often_much { at_time: now - 40d, amount: 5 }
  orders of often_much { at_time: now - 30d, amount: 0 }
  orders of often_little { at_time: now - 180d - 1s, amount: 5000 }
  orders of often_little { at_time: now - 50d, amount: 1999.99 }
  orders of often_little { at_time: now - 40d, amount: 0 }
  orders of often_little { at_time: now - 30d, amount: 0 }
  orders of often_little { at_time: now - 20d, amount: 0 }
  orders of rare_much { at_time: now - 180d - 1s, amount: 1 }
  orders of rare_much { at_time: now - 50d, amount: 2000 }
  orders of rare_much { at_time: now - 40d, amount: 0 }
  orders of rare_much { at_time: now - 40d + 1s, amount: 0 }
  orders of rare_much { at_time: now - 20d, amount: 0 }
  orders of rare_little { at_time: now - 50d, amount: 1999.99 }
  expect groups.group of often_much = "frequent, large"
  expect groups.group of often_little = "frequent, small"
  expect groups.group of rare_much = "rare, large"
  expect groups.group of rare_little = "rare, small"
  expect group_zh of often_much = "高频高额"
  expect group_zh of often_little = "高频低额"
  expect group_zh of rare_much = "低频高额"
  expect group_zh of rare_little = "低频低额"
}
