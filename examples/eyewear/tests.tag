# What the rules promise, at their edges.
import "rules.tag"

test "a birthday begins a band" at 2026-06-01 {
  customers child { birthday: 2020-06-02 }
  customers six { birthday: 2020-06-01 }
  customers seventeen { birthday: 2008-06-02 }
  customers eighteen { birthday: 2008-06-01 }
  customers under_45 { birthday: 1981-06-02 }
  customers over_45 { birthday: 1981-06-01 }
  customers unknown {}
  expect person.age_band of child = "child"
  expect person.age_band of six, seventeen = "pupil"
  expect person.age_band of eighteen, under_45 = "adult"
  expect person.age_band of over_45 = "reading glasses"
  expect person.age_band of unknown is missing
}

test "the last eye test tells how short-sighted" {
  customers very {}
  customers less {}
  customers never {}
  eye_tests of very { tested_at: now - 2d, degree: 300 }
  eye_tests of very { tested_at: now - 1d, degree: 600 }
  eye_tests of less { tested_at: now - 2d, degree: 700 }
  eye_tests of less { tested_at: now - 1d, degree: 599 }
  expect very in eyes.very_short_sighted
  expect less not in eyes.very_short_sighted
  expect never is unknown in eyes.very_short_sighted
}

test "75 degrees more within a year are fast" {
  customers fast {}
  customers slow {}
  customers before {}
  customers before_that {}
  eye_tests of fast { tested_at: now - 365d, degree: 100 }
  eye_tests of fast { tested_at: now - 1d, degree: 175 }
  eye_tests of slow { tested_at: now - 365d, degree: 100 }
  eye_tests of slow { tested_at: now - 1d, degree: 174 }
  eye_tests of before { tested_at: now - 365d - 1s, degree: 100 }
  eye_tests of before { tested_at: now - 300d, degree: 150 }
  eye_tests of before { tested_at: now - 1d, degree: 175 }
  eye_tests of before_that { tested_at: now - 500d, degree: 100 }
  eye_tests of before_that { tested_at: now - 400d, degree: 200 }
  expect fast in eyes.getting_worse, push.eye_test
  expect slow, before not in eyes.getting_worse, push.eye_test
  expect before_that is unknown in eyes.getting_worse
}

test "a test each year, of pupils each half a year" at 2026-06-01 {
  customers due { birthday: 1990-01-01 }
  customers done { birthday: 1990-01-01 }
  customers pupil { birthday: 2014-01-01 }
  customers pupil_done { birthday: 2014-01-01 }
  customers never { birthday: 2014-01-01 }
  customers again { birthday: 1990-01-01 }
  eye_tests of due { tested_at: now - 365d - 1s, degree: 100 }
  eye_tests of done { tested_at: now - 365d, degree: 100 }
  eye_tests of pupil { tested_at: now - 180d - 1s, degree: 100 }
  eye_tests of pupil_done { tested_at: now - 180d, degree: 100 }
  eye_tests of again { tested_at: now - 500d, degree: 100 }
  eye_tests of again { tested_at: now - 200d, degree: 100 }
  expect due, pupil in eyes.due_for_test, push.eye_test
  expect done, pupil_done, never, again not in eyes.due_for_test, push.eye_test
  expect pupil in push.back_to_school
  expect due, pupil_done, never not in push.back_to_school
}

test "progressive lenses from 45 on, for those who have none" at 2026-06-01 {
  customers due { birthday: 1981-06-01 }
  customers young { birthday: 1981-06-02 }
  customers has { birthday: 1970-01-01 }
  customers none { birthday: 1970-01-01 }
  orders of due { paid_at: now - 1d, product: "single vision", amount: 500 }
  orders of young { paid_at: now - 1d, product: "single vision", amount: 500 }
  orders of has { paid_at: now - 2d, product: "single vision", amount: 500 }
  orders of has { paid_at: now - 1d, product: "progressive", amount: 500 }
  orders of none { paid_at: now - 1d, product: "sunglasses", amount: 500 }
  expect due in eyes.needs_progressive
  expect young, has, none not in eyes.needs_progressive
}

test "two boxes a year are a habit, and the last lasts for 80 to 100 days" {
  customers begins {}
  customers ends {}
  customers fresh {}
  customers over {}
  customers once {}
  customers edge {}
  customers before {}
  orders of begins { paid_at: now - 200d, product: "contact lenses", amount: 100 }
  orders of begins { paid_at: now - 100d, product: "contact lenses", amount: 100 }
  orders of ends { paid_at: now - 80d - 1s, product: "contact lenses", amount: 100 }
  orders of ends { paid_at: now - 80d - 2s, product: "contact lenses", amount: 100 }
  orders of fresh { paid_at: now - 90d, product: "contact lenses", amount: 100 }
  orders of fresh { paid_at: now - 80d, product: "contact lenses", amount: 100 }
  orders of over { paid_at: now - 200d, product: "contact lenses", amount: 100 }
  orders of over { paid_at: now - 100d - 1s, product: "contact lenses", amount: 100 }
  orders of once { paid_at: now - 90d, product: "contact lenses", amount: 100 }
  orders of once { paid_at: now - 10d, product: "solution", amount: 40 }
  orders of edge { paid_at: now - 365d, product: "contact lenses", amount: 100 }
  orders of edge { paid_at: now - 10d, product: "contact lenses", amount: 100 }
  orders of before { paid_at: now - 365d - 1s, product: "contact lenses", amount: 100 }
  orders of before { paid_at: now - 10d, product: "contact lenses", amount: 100 }
  expect begins, ends, fresh, over, edge in habit.contact_lenses
  expect once, before not in habit.contact_lenses
  expect begins, ends in habit.lenses_run_out, push.lenses
  expect fresh, over, once, edge not in habit.lenses_run_out, push.lenses
}

test "glasses are old after 24 months" at 2026-06-01 {
  customers old {}
  customers edge {}
  customers new_pair {}
  customers frame {}
  customers pupil { birthday: 2014-01-01 }
  orders of old { paid_at: 2024-05-31, product: "single vision", amount: 500 }
  orders of old { paid_at: now - 1d, product: "sunglasses", amount: 500 }
  orders of edge { paid_at: 2024-06-01, product: "single vision", amount: 500 }
  orders of new_pair { paid_at: 2020-06-01, product: "single vision", amount: 500 }
  orders of new_pair { paid_at: now - 1d, product: "progressive", amount: 500 }
  orders of frame { paid_at: 2020-06-01, product: "frame only", amount: 500 }
  orders of pupil { paid_at: 2024-05-31, product: "single vision", amount: 500 }
  expect old, pupil in habit.old_glasses
  expect edge, new_pair not in habit.old_glasses
  expect frame is unknown in habit.old_glasses
  expect pupil in push.back_to_school
  expect old not in push.back_to_school
}

test "expensive from 1500 a pair on" {
  customers premium {}
  customers less {}
  customers sunglasses {}
  orders of premium { paid_at: now - 2d, product: "single vision", amount: 1000 }
  orders of premium { paid_at: now - 1d, product: "progressive", amount: 2000 }
  orders of less { paid_at: now - 2d, product: "single vision", amount: 1000 }
  orders of less { paid_at: now - 1d, product: "progressive", amount: 1999.99 }
  orders of less { paid_at: now - 1d, product: "frame only", amount: 9000 }
  orders of sunglasses { paid_at: now - 1d, product: "sunglasses", amount: 9000 }
  expect premium in value.premium, habit.no_sunglasses
  expect less not in value.premium
  expect sunglasses is unknown in value.premium
  expect sunglasses not in habit.no_sunglasses
}

test "who has both lacks none, and who has neither is not asked" {
  customers both {}
  customers neither {}
  orders of both { paid_at: now - 2d, product: "single vision", amount: 1000 }
  orders of both { paid_at: now - 1d, product: "sunglasses", amount: 1000 }
  expect both, neither not in habit.no_sunglasses
}

test "nobody is written to twice in a day" at 2026-06-01 {
  customers due { birthday: 2014-01-01 }
  customers wears {}
  eye_tests of due { tested_at: now - 400d, degree: 100 }
  orders of wears { paid_at: now - 95d, product: "contact lenses", amount: 100 }
  orders of wears { paid_at: now - 90d, product: "contact lenses", amount: 100 }
  contacts of due { sent_at: now - 1h }
  contacts of wears { sent_at: now - 1h }
  expect due in eyes.due_for_test
  expect wears in habit.lenses_run_out
  expect due not in push.eye_test, push.back_to_school
  expect wears not in push.lenses
}

check "who is to be left alone is not written to" exclusive (campaign.suppressed, push.eye_test)
