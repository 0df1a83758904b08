# What the rules promise, at their edges.
import "rules.tag"

test "a child is expected for 40 weeks, and soon for six" at 2026-06-01T12:00 {
  mothers today { due_date: 2026-06-01 }
  mothers yesterday { due_date: 2026-05-31 }
  mothers soon { due_date: 2026-07-13 }
  mothers later { due_date: 2026-07-14 }
  mothers first_day { due_date: 2027-03-08 }
  mothers beyond { due_date: 2027-03-09 }
  mothers no {}
  expect today, soon, later, first_day in child.expected
  expect yesterday, beyond not in child.expected
  expect no is unknown in child.expected
  expect today, soon in child.due_soon
  expect yesterday, later not in child.due_soon
}

test "the youngest child's age decides" at 2026-06-01 {
  mothers newborn {}
  mothers five {}
  mothers six {}
  mothers eleven {}
  mothers one {}
  mothers almost_three {}
  mothers three {}
  mothers almost_seven {}
  mothers seven {}
  mothers two_children {}
  mothers unknown {}
  children of newborn { born: 2026-06-01 }
  children of five { born: 2025-12-02 }
  children of six { born: 2025-12-01 }
  children of eleven { born: 2025-06-02 }
  children of one { born: 2025-06-01 }
  children of almost_three { born: 2023-06-02 }
  children of three { born: 2023-06-01 }
  children of almost_seven { born: 2019-06-02 }
  children of seven { born: 2019-06-01 }
  children of two_children { born: 2019-06-01 }
  children of two_children { born: 2026-01-01 }
  children of unknown
  expect child.age of newborn, five, two_children = "0-5 months"
  expect child.age of six, eleven = "6-11 months"
  expect child.age of one, almost_three = "1-2 years"
  expect child.age of three, almost_seven = "3-6 years"
  expect child.age of seven = "older"
  expect child.age of unknown is missing
  expect needs_now.formula_stage of newborn, five = 1
  expect needs_now.formula_stage of six, eleven = 2
  expect needs_now.formula_stage of one, almost_three = 3
  expect needs_now.formula_stage of three, seven, unknown is missing
  expect two_children in child.several
  expect one not in child.several
}

test "a first birthday is soon for 30 days" at 2026-06-01 {
  mothers soon {}
  mothers later {}
  mothers today {}
  mothers tomorrow {}
  children of soon { born: 2025-07-01 }
  children of later { born: 2025-07-02 }
  children of today { born: 2025-06-01 }
  children of tomorrow { born: 2025-06-02 }
  expect soon, tomorrow in child.first_birthday
  expect later, today not in child.first_birthday
}

test "who buys for a younger child is told" at 2026-06-01 {
  mothers next {}
  mothers right {}
  mothers was_right {}
  mothers none {}
  children of next { born: 2025-11-01 }
  children of right { born: 2025-11-01 }
  children of was_right { born: 2025-11-01 }
  children of none { born: 2025-11-01 }
  orders of next { paid_at: now - 9d, category: "formula", stage: 2, amount: 300 }
  orders of next { paid_at: now - 3d, category: "formula", stage: 1, amount: 300 }
  orders of next { paid_at: now - 2d, category: "toys", stage: 3, amount: 300 }
  orders of right { paid_at: now - 9d, category: "formula", stage: 1, amount: 300 }
  orders of right { paid_at: now - 3d, category: "formula", stage: 2, amount: 300 }
  orders of was_right { paid_at: now - 3d, category: "formula", stage: 3, amount: 300 }
  expect next in needs_now.next_stage, push.formula
  expect right, was_right not in needs_now.next_stage, push.formula
  expect none is unknown in needs_now.next_stage
}

test "formula lasts for 25 to 45 days" at 2026-06-01 {
  mothers begins {}
  mothers ends {}
  mothers fresh {}
  mothers over {}
  mothers grown {}
  mothers toys {}
  children of begins { born: 2023-06-02 }
  children of ends { born: 2026-05-01 }
  children of fresh { born: 2026-05-01 }
  children of over { born: 2026-05-01 }
  children of grown { born: 2023-06-01 }
  children of toys { born: 2026-05-01 }
  orders of begins { paid_at: now - 45d, category: "formula", stage: 3, amount: 300 }
  orders of begins { paid_at: now - 5d, category: "toys", amount: 30 }
  orders of ends { paid_at: now - 60d, category: "formula", stage: 1, amount: 300 }
  orders of ends { paid_at: now - 25d - 1s, category: "formula", stage: 1, amount: 300 }
  orders of fresh { paid_at: now - 30d, category: "formula", stage: 1, amount: 300 }
  orders of fresh { paid_at: now - 25d, category: "formula", stage: 1, amount: 300 }
  orders of over { paid_at: now - 45d - 1s, category: "formula", stage: 1, amount: 300 }
  orders of grown { paid_at: now - 30d, category: "formula", stage: 3, amount: 300 }
  orders of toys { paid_at: now - 30d, category: "toys", amount: 30 }
  expect begins, ends in needs_now.formula, push.formula
  expect fresh, over, grown not in needs_now.formula, push.formula
  expect toys not in push.formula
}

test "the first solid food from 5 to 8 months" at 2026-06-01 {
  mothers five {}
  mothers four {}
  mothers eight {}
  mothers nine {}
  mothers has {}
  children of five { born: 2026-01-01 }
  children of four { born: 2026-01-02 }
  children of eight { born: 2025-09-02 }
  children of nine { born: 2025-09-01 }
  children of has { born: 2025-11-01 }
  orders of five { paid_at: now - 9d, category: "toys", amount: 30 }
  orders of has { paid_at: now - 9d, category: "food", amount: 30 }
  expect five, eight in needs_now.first_food
  expect four, nine, has not in needs_now.first_food
}

test "diapers here, formula elsewhere" at 2026-06-01 {
  mothers elsewhere {}
  mothers once {}
  mothers both {}
  mothers both_before {}
  mothers grown {}
  mothers before {}
  mothers toys_only {}
  children of toys_only { born: 2026-01-01 }
  orders of toys_only { paid_at: now - 9d, category: "toys", amount: 100 }
  orders of toys_only { paid_at: now - 8d, category: "toys", amount: 100 }
  children of elsewhere { born: 2023-06-02 }
  children of once { born: 2026-01-01 }
  children of both { born: 2026-01-01 }
  children of both_before { born: 2026-01-01 }
  children of grown { born: 2023-06-01 }
  children of before { born: 2026-01-01 }
  orders of elsewhere { paid_at: now - 90d, category: "diapers", amount: 100 }
  orders of elsewhere { paid_at: now - 90d + 1h, category: "diapers", amount: 100 }
  orders of once { paid_at: now - 9d, category: "diapers", amount: 100 }
  orders of both { paid_at: now - 9d, category: "diapers", amount: 100 }
  orders of both { paid_at: now - 8d, category: "diapers", amount: 100 }
  orders of both { paid_at: now - 90d, category: "formula", stage: 1, amount: 300 }
  orders of both_before { paid_at: now - 9d, category: "diapers", amount: 100 }
  orders of both_before { paid_at: now - 8d, category: "diapers", amount: 100 }
  orders of both_before { paid_at: now - 90d - 1s, category: "formula", stage: 1, amount: 300 }
  orders of grown { paid_at: now - 9d, category: "diapers", amount: 100 }
  orders of grown { paid_at: now - 8d, category: "diapers", amount: 100 }
  orders of before { paid_at: now - 9d, category: "diapers", amount: 100 }
  orders of before { paid_at: now - 90d - 1s, category: "diapers", amount: 100 }
  expect elsewhere, both_before in habit.no_formula
  expect once, both, grown, before, toys_only not in habit.no_formula
}

test "much is 1000 within 90 days" {
  mothers high {}
  mothers less {}
  mothers before {}
  orders of high { paid_at: now - 90d, category: "toys", amount: 700 }
  orders of high { paid_at: now - 9d, category: "toys", amount: 300 }
  orders of less { paid_at: now - 9d, category: "toys", amount: 999.99 }
  orders of before { paid_at: now - 90d - 1s, category: "toys", amount: 700 }
  orders of before { paid_at: now - 9d, category: "toys", amount: 300 }
  expect high in value.high
  expect less, before not in value.high
}

test "a bag for the clinic, of whoever has none yet" at 2026-06-01 {
  mothers needs_it { due_date: 2026-06-20 }
  mothers has { due_date: 2026-06-20 }
  mothers had { due_date: 2026-06-20 }
  mothers later { due_date: 2026-10-20 }
  orders of needs_it { paid_at: now - 9d, category: "clothes", amount: 100 }
  orders of has { paid_at: now - 30d, category: "mother", amount: 100 }
  orders of had { paid_at: now - 30d - 1s, category: "mother", amount: 100 }
  expect needs_it, had in push.clinic_bag
  expect has, later not in push.clinic_bag
}

test "who went silent, with a child below three, is asked to come back" at 2026-06-01 {
  mothers silent {}
  mothers churned {}
  mothers grown {}
  mothers active {}
  mothers by_formula {}
  mothers three_months {}
  children of silent { born: 2023-06-02 }
  children of churned { born: 2026-01-01 }
  children of grown { born: 2023-06-01 }
  children of active { born: 2026-01-01 }
  children of by_formula { born: 2026-01-01 }
  children of three_months { born: 2026-01-01 }
  orders of silent { paid_at: now - 40d, category: "toys", amount: 100 }
  orders of churned { paid_at: now - 100d, category: "toys", amount: 100 }
  orders of grown { paid_at: now - 40d, category: "toys", amount: 100 }
  orders of active { paid_at: now - 40d, category: "toys", amount: 100 }
  visits of active { visited_at: now - 4d }
  orders of by_formula { paid_at: now - 40d, category: "formula", stage: 1, amount: 300 }
  orders of three_months { paid_at: now - 200d, category: "toys", amount: 100 }
  orders of three_months { paid_at: now - 90d, category: "toys", amount: 100 }
  expect silent, churned, three_months in push.come_back
  expect grown, active, by_formula not in push.come_back
  expect by_formula in push.formula
  expect lifecycle.stage of churned = "churned"
  expect lifecycle.stage of three_months = "silent"
}

test "90 days and a second are gone" {
  mothers gone {}
  orders of gone { paid_at: now - 90d - 1s, category: "toys", amount: 100 }
  expect lifecycle.stage of gone = "churned"
}

test "an order is a sign of life" at 2026-06-01 {
  mothers buys {}
  children of buys { born: 2026-01-01 }
  orders of buys { paid_at: now - 60d, category: "toys", amount: 100 }
  orders of buys { paid_at: now - 2d, category: "toys", amount: 100 }
  expect buys not in push.come_back
}

check "who is near her date expects a child" child.due_soon implies child.expected
