# What the rules promise, at their edges.
import "rules.tag"

test "a big spender has paid more than the limit" {
  members more {}
  members just {}
  orders of more { ordered_at: now - 1d, status: "paid", amount: 3000.01 }
  orders of just { ordered_at: now - 1d, status: "completed", amount: 3000 }
  orders of just { ordered_at: now - 1d, status: "submitted", amount: 500 }  # not paid: no money
  expect more in value.big_spender
  expect just not in value.big_spender
}

test "what was paid is added up" {
  members twice {}
  orders of twice { ordered_at: now - 2d, status: "paid", amount: 2000 }
  orders of twice { ordered_at: now - 1d, status: "paid", amount: 1000.01 }
  expect twice in value.big_spender
}

test "a word of the title tells internet people" {
  members product { title: "高级产品经理" }
  members internet { title: "互联网创业者" }
  members traffic { title: "流量投放" }
  members operations { title: "运营专员" }
  members teacher { title: "教师" }
  members nobody {}
  expect product, internet, traffic, operations in profile.internet
  expect teacher not in profile.internet
  expect nobody is unknown in profile.internet
}

test "a birthday begins a new age" at 2026-11-21T00:00 {
  members under { birthday: 2001-11-22 }
  members young { birthday: 2001-11-21 }
  members still_young { birthday: 1991-11-22 }
  members middle { birthday: 1991-11-21 }
  members still_middle { birthday: 1981-11-22 }
  members older { birthday: 1981-11-21 }
  expect profile.age of under = "under 25"
  expect profile.age of young, still_young = "25-34"
  expect profile.age of middle, still_middle = "35-44"
  expect profile.age of older = "45+"
}

test "the beginning of a window belongs to it" {
  members edge {}
  members before {}
  logins of edge { login_at: now - 30d }
  logins of before { login_at: now - 30d - 1s }
  orders of edge { ordered_at: now - 60d, status: "submitted" }
  orders of before { ordered_at: now - 60d - 1s, status: "submitted" }
  expect edge in active.month, active.buyer
  expect before not in active.month, active.buyer
}

test "who never came is silent too" {
  members never {}
  members long_ago {}
  members edge {}
  searches of long_ago { searched_at: now - 90d - 1s }
  searches of edge { searched_at: now - 90d }
  members logged_in {}
  members asking {}
  members ordering {}
  logins of logged_in { login_at: now - 1d }
  asks of asking { asked_at: now - 1d }
  orders of ordering { ordered_at: now - 1d, status: "submitted" }
  expect never, long_ago in active.silent
  expect edge, logged_in, asking, ordering not in active.silent
}

test "a journey is as far as its furthest step" {
  members registered {}
  members searching {}
  members asked {}
  members ordered {}
  members paid_once {}
  members completed {}
  searches of searching { searched_at: now - 1d }
  searches of asked { searched_at: now - 1d }
  asks of asked { asked_at: now - 2d }
  orders of ordered { ordered_at: now - 1d, status: "submitted" }
  orders of paid_once { ordered_at: now - 1d, status: "paid" }
  orders of completed { ordered_at: now - 1d, status: "completed" }
  orders of completed { ordered_at: now - 1h, status: "submitted" }
  expect journey.stage of registered = "registered"
  expect journey.stage of searching = "searching"
  expect journey.stage of asked = "asked"
  expect journey.stage of ordered = "ordered"
  expect journey.stage of paid_once = "paid"
  expect journey.stage of completed = "completed"
}

test "an order after the question ends the hesitation" {
  members hesitating {}
  members ordered_before {}
  members ordered_after {}
  members asked_again {}
  members long_ago {}
  asks of hesitating { asked_at: now - 30d }
  orders of ordered_before { ordered_at: now - 3d, status: "paid" }
  asks of ordered_before { asked_at: now - 2d }
  asks of ordered_after { asked_at: now - 2d }
  asks of asked_again { asked_at: now - 3d }
  orders of asked_again { ordered_at: now - 2d, status: "paid" }
  asks of asked_again { asked_at: now - 1d }
  orders of ordered_after { ordered_at: now - 1d, status: "submitted" }
  asks of long_ago { asked_at: now - 30d - 1s }
  expect hesitating, ordered_before, asked_again in journey.hesitating
  expect ordered_after, long_ago not in journey.hesitating
}

test "the adviser's field is a taste" {
  advisers engineer { field: "互联网" }
  advisers lawyer { field: "法律" }
  members m1 {}
  members m2 {}
  orders of m1 { ordered_at: now - 1d, adviser_id: engineer }
  orders of m2 { ordered_at: now - 1d, adviser_id: lawyer }
  expect m1 in taste.internet
  expect m2 not in taste.internet
}

test "the audience takes whoever has all of it" {
  members all { city: "北京", title: "增长负责人" }
  members elsewhere { city: "上海", title: "增长负责人" }
  members teacher { city: "北京", title: "教师" }
  members poor { city: "北京", title: "运营" }
  members away { city: "北京", title: "运营" }
  members early { city: "北京", title: "运营" }
  logins of all { login_at: now - 1d }
  logins of elsewhere { login_at: now - 1d }
  logins of teacher { login_at: now - 1d }
  logins of poor { login_at: now - 1d }
  logins of early { login_at: now - 1d }
  orders of all { ordered_at: now - 1d, status: "paid", amount: 5000 }
  orders of elsewhere { ordered_at: now - 1d, status: "paid", amount: 5000 }
  orders of teacher { ordered_at: now - 1d, status: "paid", amount: 5000 }
  orders of poor { ordered_at: now - 1d, status: "paid", amount: 50 }
  orders of away { ordered_at: now - 1d, status: "paid", amount: 5000 }
  orders of early { ordered_at: now - 61d, status: "paid", amount: 5000 }
  expect all in push.internet_people
  expect elsewhere, teacher, poor, away, early not in push.internet_people
}

test "a nudge is for those who asked and are still here" {
  members asked {}
  members away {}
  members searching {}
  asks of asked { asked_at: now - 2d }
  logins of asked { login_at: now - 1d }
  asks of away { asked_at: now - 40d }
  searches of searching { searched_at: now - 1d }
  logins of searching { login_at: now - 1d }
  expect asked in push.nudge
  expect away, searching not in push.nudge
}

check "a push reaches nobody twice" exclusive (push.internet_people, push.nudge)
check "internet people have spent" push.internet_people implies value.big_spender
check "who hesitates has asked" journey.hesitating implies any(asks)
