# What the rules promise, at their edges.
import "rules.tag"

test "a big spender has spent more than the limit, discounts taken off" {
  members more {}
  members just {}
  members less {}
  orders of more { paid_at: now - 400d, amount: 2000 }
  orders of more { paid_at: now - 1d, amount: 1000.01 }
  orders of just { paid_at: now - 1d, amount: 3000 }
  orders of less { paid_at: now - 1d, amount: 3100, discount: 100 }
  expect more in value.big_spender
  expect just, less not in value.big_spender
}

test "levels begin at their amounts" {
  members gold {}
  members silver {}
  members low_silver {}
  members none {}
  orders of gold { paid_at: now - 1d, amount: 3000 }
  orders of silver { paid_at: now - 1d, amount: 2999.99 }
  orders of low_silver { paid_at: now - 1d, amount: 500 }
  orders of none { paid_at: now - 1d, amount: 499.99 }
  expect value.level of gold = "gold"
  expect value.level of silver, low_silver = "silver"
  expect value.level of none = "none"
}

test "a birthday begins a new age" at 2026-11-21T00:00 {
  members young { birthday: 1996-11-22 }
  members thirty { birthday: 1996-11-21 }
  members nearly { birthday: 1981-11-22 }
  members older { birthday: 1981-11-21 }
  members nobody {}
  expect profile.age of young = "under 30"
  expect profile.age of thirty, nearly = "30-44"
  expect profile.age of older = "45+"
  expect profile.age of nobody is missing
}

test "who registered thirty days ago is new" {
  members new { registered: now - 30d }
  members not_new { registered: now - 30d - 1s }
  expect new in life.new
  expect not_new not in life.new
}

test "a visit is enough to be active" {
  members buyer {}
  members visitor {}
  members earlier {}
  orders of buyer { paid_at: now - 30d, amount: 10 }
  visits of visitor { visited_at: now - 30d, page: "home" }
  orders of earlier { paid_at: now - 30d - 1s, amount: 10 }
  visits of earlier { visited_at: now - 30d - 1s, page: "home" }
  expect buyer, visitor in life.active
  expect earlier not in life.active
}

test "silent is who bought before and is not seen any more" {
  members silent {}
  members buyer {}
  members visitor {}
  members never {}
  orders of silent { paid_at: now - 90d - 1s, amount: 10 }
  visits of silent { visited_at: now - 90d - 1s, page: "home" }
  orders of buyer { paid_at: now - 90d, amount: 10 }
  orders of visitor { paid_at: now - 200d, amount: 10 }
  visits of visitor { visited_at: now - 90d, page: "home" }
  visits of never { visited_at: now - 200d, page: "home" }
  expect silent in life.silent
  expect buyer, visitor, never not in life.silent
}

test "again is twice" {
  members twice {}
  members once {}
  orders of twice { paid_at: now - 1d, amount: 10 }  # on one day is enough
  orders of twice { paid_at: now - 1d, amount: 10 }
  orders of once { paid_at: now - 1d, amount: 10 }
  expect twice in habit.again
  expect once not in habit.again
}

test "two things for the outdoors are a taste" {
  products tent { category: "outdoor" }
  products pan { category: "kitchen" }
  members fond {}
  members once {}
  orders of fond { paid_at: now - 300d, product: tent }
  orders of fond { paid_at: now - 300d, product: tent }
  orders of once { paid_at: now - 2d, product: tent }
  orders of once { paid_at: now - 1d, product: pan }
  expect fond in taste.outdoor
  expect once not in taste.outdoor
}

test "a cart is left when nothing was bought for a week" {
  members left {}
  members long_ago {}
  members bought {}
  members looked {}
  visits of left { visited_at: now - 7d, page: "cart" }
  orders of left { paid_at: now - 7d - 1s, amount: 10 }
  visits of long_ago { visited_at: now - 7d - 1s, page: "cart" }
  visits of bought { visited_at: now - 1d, page: "cart" }
  orders of bought { paid_at: now - 7d, amount: 10 }
  visits of looked { visited_at: now - 1d, page: "product" }
  expect left in moment.cart
  expect long_ago, bought, looked not in moment.cart
}

test "big spenders are won back, others are reminded" {
  members back {}
  members small {}
  members about {}
  members reminded {}
  members looked {}
  orders of back { paid_at: now - 100d, amount: 5000 }
  orders of small { paid_at: now - 100d, amount: 50 }
  orders of about { paid_at: now - 100d, amount: 5000 }
  visits of about { visited_at: now - 1d, page: "cart" }
  visits of reminded { visited_at: now - 1d, page: "cart" }
  visits of looked { visited_at: now - 1d, page: "product" }
  expect back in push.win_back
  expect small, about, reminded not in push.win_back
  expect reminded in push.cart
  expect back, small, about, looked not in push.cart
}
