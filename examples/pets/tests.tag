# What the rules promise, at their edges.
import "rules.tag"

test "whose animals" at 2026-06-01 {
  members dog {}
  members cat {}
  members both {}
  members none {}
  pets of dog { kind: "dog", born: 2020-01-01 }
  pets of cat { kind: "cat", born: 2020-01-01 }
  pets of both { kind: "dog", born: 2020-01-01 }
  pets of both { kind: "cat", born: 2020-01-01 }
  expect dog, both in pet.dog_owner
  expect cat, none not in pet.dog_owner
  expect cat, both in pet.cat_owner
  expect dog, none not in pet.cat_owner
  expect both in pet.several
  expect dog, none not in pet.several
}

test "young before 12 months, old from 7 or 10 years on" at 2026-06-01 {
  members young {}
  members grown {}
  members old_dog {}
  members dog_of_six {}
  members old_cat {}
  members cat_of_nine {}
  members unknown {}
  pets of young { kind: "dog", born: 2025-06-02 }
  pets of grown { kind: "dog", born: 2025-06-01 }
  pets of old_dog { kind: "dog", born: 2019-06-01 }
  pets of dog_of_six { kind: "dog", born: 2019-06-02 }
  pets of old_cat { kind: "cat", born: 2016-06-01 }
  pets of cat_of_nine { kind: "cat", born: 2016-06-02 }
  pets of unknown { kind: "dog" }
  expect young in pet.young
  expect grown, unknown not in pet.young
  expect old_dog, old_cat in pet.old
  expect dog_of_six, cat_of_nine, young, unknown not in pet.old
}

test "a birthday is near for a week" at 2026-06-01T12:00 {
  members today {}
  members week {}
  members later {}
  pets of today { kind: "cat", born: 2022-06-01 }
  pets of week { kind: "cat", born: 2022-06-08 }
  pets of later { kind: "cat", born: 2022-06-09 }
  expect today, week in pet.birthday_soon
  expect later not in pet.birthday_soon
}

test "food lasts for 25 to 40 days, litter for 20 to 35" {
  members food_begins {}
  members food_ends {}
  members food_fresh {}
  members food_over {}
  members litter_begins {}
  members litter_ends {}
  members litter_fresh {}
  members litter_over {}
  members no_cat {}
  pets of litter_begins { kind: "cat", born: 2020-01-01 }
  pets of litter_ends { kind: "cat", born: 2020-01-01 }
  pets of litter_fresh { kind: "cat", born: 2020-01-01 }
  pets of litter_over { kind: "cat", born: 2020-01-01 }
  pets of no_cat { kind: "dog", born: 2020-01-01 }
  orders of food_begins { paid_at: now - 40d, category: "food", amount: 100 }
  orders of food_ends { paid_at: now - 50d, category: "food", amount: 100 }
  orders of food_ends { paid_at: now - 25d - 1s, category: "food", amount: 100 }
  orders of food_ends { paid_at: now - 1d, category: "toys", amount: 10 }
  orders of food_fresh { paid_at: now - 30d, category: "food", amount: 100 }
  orders of food_fresh { paid_at: now - 25d, category: "food", amount: 100 }
  orders of food_over { paid_at: now - 40d - 1s, category: "food", amount: 100 }
  orders of litter_begins { paid_at: now - 35d, category: "litter", amount: 50 }
  orders of litter_ends { paid_at: now - 60d, category: "litter", amount: 50 }
  orders of litter_ends { paid_at: now - 20d - 1s, category: "litter", amount: 50 }
  orders of litter_ends { paid_at: now - 1d, category: "toys", amount: 10 }
  orders of litter_fresh { paid_at: now - 20d, category: "litter", amount: 50 }
  orders of litter_over { paid_at: now - 35d - 1s, category: "litter", amount: 50 }
  orders of no_cat { paid_at: now - 30d, category: "litter", amount: 50 }
  expect food_begins, food_ends in needs_soon.food, push.refill
  expect food_fresh, food_over not in needs_soon.food, push.refill
  expect litter_begins, litter_ends in needs_soon.litter, push.refill
  expect litter_fresh, litter_over, no_cat not in needs_soon.litter, push.refill
}

test "deworming every three months, of those who have an animal" at 2026-06-01 {
  members due {}
  members never {}
  members done {}
  members no_animal {}
  pets of due { kind: "dog", born: 2020-01-01 }
  pets of never { kind: "dog", born: 2020-01-01 }
  pets of done { kind: "dog", born: 2020-01-01 }
  orders of due { paid_at: now - 93d, category: "deworming", amount: 100 }
  orders of due { paid_at: now - 1d, category: "food", amount: 100 }
  orders of done { paid_at: 2026-03-01, category: "deworming", amount: 100 }
  expect due, never in needs_soon.deworming
  expect done, no_animal not in needs_soon.deworming
}

test "nothing but food, three times in half a year" {
  members only {}
  members twice {}
  members toys {}
  members toys_before {}
  members long_ago {}
  orders of only { paid_at: now - 180d, category: "food", amount: 100 }
  orders of only { paid_at: now - 2d, category: "food", amount: 100 }
  orders of only { paid_at: now - 2d, category: "food", amount: 100 }
  orders of twice { paid_at: now - 2d, category: "food", amount: 100 }
  orders of twice { paid_at: now - 1d, category: "food", amount: 100 }
  orders of toys { paid_at: now - 3d, category: "food", amount: 100 }
  orders of toys { paid_at: now - 2d, category: "food", amount: 100 }
  orders of toys { paid_at: now - 1d, category: "food", amount: 100 }
  orders of toys { paid_at: now - 180d, category: "toys", amount: 10 }
  orders of toys_before { paid_at: now - 3d, category: "food", amount: 100 }
  orders of toys_before { paid_at: now - 2d, category: "food", amount: 100 }
  orders of toys_before { paid_at: now - 1d, category: "food", amount: 100 }
  orders of toys_before { paid_at: now - 180d - 1s, category: "toys", amount: 10 }
  orders of long_ago { paid_at: now - 180d - 1s, category: "food", amount: 100 }
  orders of long_ago { paid_at: now - 2d, category: "food", amount: 100 }
  orders of long_ago { paid_at: now - 1d, category: "food", amount: 100 }
  expect only, toys_before in habit.only_food
  expect twice, toys, long_ago not in habit.only_food
}

test "generous from 1000 in 90 days on, and then not reminded" {
  members generous {}
  members less {}
  members before {}
  orders of generous { paid_at: now - 90d, category: "grooming", amount: 600 }
  orders of generous { paid_at: now - 30d, category: "food", amount: 400 }
  orders of less { paid_at: now - 30d, category: "food", amount: 999.99 }
  orders of before { paid_at: now - 90d - 1s, category: "grooming", amount: 600 }
  orders of before { paid_at: now - 30d, category: "food", amount: 400 }
  expect generous in habit.generous
  expect less, before not in habit.generous
  expect generous in needs_soon.food
  expect generous not in push.refill
  expect less, before in push.refill
}

test "a parcel for those who are new or active, a call for those who fell silent" at 2026-06-01 {
  members fresh {}
  members active {}
  members grown {}
  members silent {}
  members no_animal {}
  pets of fresh { kind: "dog", born: 2026-02-01 }
  pets of active { kind: "dog", born: 2026-02-01 }
  pets of grown { kind: "dog", born: 2020-02-01 }
  pets of silent { kind: "dog", born: 2026-02-01 }
  orders of fresh { paid_at: now - 5d, category: "food", amount: 100 }
  orders of active { paid_at: now - 100d, category: "food", amount: 100 }
  orders of grown { paid_at: now - 5d, category: "food", amount: 100 }
  orders of silent { paid_at: now - 100d, category: "food", amount: 100 }
  orders of no_animal { paid_at: now - 100d, category: "food", amount: 100 }
  visits of active { visited_at: now - 2d }
  expect fresh, active in push.young_animals
  expect grown, silent not in push.young_animals
  expect silent in push.come_back
  expect active, no_animal not in push.come_back
}

test "an order is a sign of life" {
  members orders_again {}
  orders of orders_again { paid_at: now - 100d, category: "food", amount: 100 }
  orders of orders_again { paid_at: now - 2d, category: "food", amount: 100 }
  expect lifecycle.stage of orders_again = "active"
}

check "nobody is called back who still comes" exclusive (push.come_back, push.young_animals)
