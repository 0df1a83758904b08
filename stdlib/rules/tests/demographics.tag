# What std.demographics promises, at its edges.
timezone "UTC"
import "../demographics.tag"

users members from "members.csv" by id { id: int  birthday: date?  gender: text? }
events orders from "orders.csv" by member at at_time { worn_by: text? }

tag age_zh = 年龄段
tag gender_zh = 推断性别

test "a birthday begins a band" at 2026-06-01 {
  members a17 { birthday: 2008-06-02 }
  members a18 { birthday: 2008-06-01 }
  members a24 { birthday: 2001-06-02 }
  members a25 { birthday: 2001-06-01 }
  members a34 { birthday: 1991-06-02 }
  members a35 { birthday: 1991-06-01 }
  members a44 { birthday: 1981-06-02 }
  members a45 { birthday: 1981-06-01 }
  members a54 { birthday: 1971-06-02 }
  members a55 { birthday: 1971-06-01 }
  members unknown {}
  expect demographics.age_band of a17 = "under 18"
  expect demographics.age_band of a18, a24 = "18-24"
  expect demographics.age_band of a25, a34 = "25-34"
  expect demographics.age_band of a35, a44 = "35-44"
  expect demographics.age_band of a45, a54 = "45-54"
  expect demographics.age_band of a55 = "55+"
  expect demographics.age_band of unknown is missing
  expect age_zh of a18 = "18-24"
}

test "soon is today and seven days more" at 2026-06-01T12:00 {
  members today { birthday: 1990-06-01 }
  members week { birthday: 1990-06-08 }
  members later { birthday: 1990-06-09 }
  members yesterday { birthday: 1990-05-31 }
  members unknown {}
  expect today, week in demographics.birthday_soon
  expect later, yesterday not in demographics.birthday_soon
  expect unknown is unknown in demographics.birthday_soon
}

test "three orders of which 70% are of one side tell a gender" {
  members woman {}
  members man {}
  members mixed {}
  members two {}
  members before {}
  members exactly {}
  members below {}
  members anybody {}
  orders of woman { at_time: now - 365d, worn_by: "female" }
  orders of woman { at_time: now - 1d + 1h, worn_by: "female" }
  orders of woman { at_time: now - 1d, worn_by: "female" }
  orders of man { at_time: now - 3d, worn_by: "male" }
  orders of man { at_time: now - 2d, worn_by: "male" }
  orders of man { at_time: now - 1d, worn_by: "male" }
  orders of mixed { at_time: now - 4d, worn_by: "female" }
  orders of mixed { at_time: now - 3d, worn_by: "female" }
  orders of mixed { at_time: now - 2d, worn_by: "male" }
  orders of mixed { at_time: now - 1d, worn_by: "male" }
  orders of two { at_time: now - 2d, worn_by: "female" }
  orders of two { at_time: now - 1d, worn_by: "female" }
  orders of two { at_time: now - 1d }
  orders of before { at_time: now - 365d - 1s, worn_by: "female" }
  orders of before { at_time: now - 2d, worn_by: "female" }
  orders of before { at_time: now - 1d, worn_by: "female" }
  orders of exactly { at_time: now - 10d, worn_by: "male" }
  orders of exactly { at_time: now - 9d, worn_by: "male" }
  orders of exactly { at_time: now - 8d, worn_by: "male" }
  orders of exactly { at_time: now - 7d, worn_by: "male" }
  orders of exactly { at_time: now - 6d, worn_by: "male" }
  orders of exactly { at_time: now - 5d, worn_by: "male" }
  orders of exactly { at_time: now - 4d, worn_by: "male" }
  orders of exactly { at_time: now - 3d, worn_by: "female" }
  orders of exactly { at_time: now - 2d, worn_by: "female" }
  orders of exactly { at_time: now - 1d, worn_by: "female" }
  orders of below { at_time: now - 13d, worn_by: "male" }
  orders of below { at_time: now - 12d, worn_by: "male" }
  orders of below { at_time: now - 11d, worn_by: "male" }
  orders of below { at_time: now - 10d, worn_by: "male" }
  orders of below { at_time: now - 9d, worn_by: "male" }
  orders of below { at_time: now - 8d, worn_by: "male" }
  orders of below { at_time: now - 7d, worn_by: "male" }
  orders of below { at_time: now - 6d, worn_by: "male" }
  orders of below { at_time: now - 5d, worn_by: "male" }
  orders of below { at_time: now - 4d, worn_by: "female" }
  orders of below { at_time: now - 3d, worn_by: "female" }
  orders of below { at_time: now - 2d, worn_by: "female" }
  orders of below { at_time: now - 1d, worn_by: "female" }
  orders of anybody { at_time: now - 3d }
  orders of anybody { at_time: now - 2d }
  orders of anybody { at_time: now - 1d }
  expect demographics.inferred_gender of woman = "female"
  expect demographics.inferred_gender of man, exactly = "male"
  expect demographics.inferred_gender of mixed, two, before, below, anybody is missing
  expect gender_zh of woman = "女"
  expect gender_zh of man = "男"
  expect gender_zh of mixed is missing
}

test "what people say goes before what they buy" {
  members said { gender: "male" }
  members unsaid {}
  members same { gender: "female" }
  members nothing {}
  orders of said { at_time: now - 3d, worn_by: "female" }
  orders of said { at_time: now - 2d, worn_by: "female" }
  orders of said { at_time: now - 1d, worn_by: "female" }
  orders of unsaid { at_time: now - 3d, worn_by: "female" }
  orders of unsaid { at_time: now - 2d, worn_by: "female" }
  orders of unsaid { at_time: now - 1d, worn_by: "female" }
  orders of same { at_time: now - 3d, worn_by: "female" }
  orders of same { at_time: now - 2d, worn_by: "female" }
  orders of same { at_time: now - 1d, worn_by: "female" }
  expect demographics.gender of said = "male"
  expect demographics.gender of unsaid, same = "female"
  expect demographics.gender of nothing is missing
  expect said in demographics.buys_for_other
  expect same not in demographics.buys_for_other
  expect unsaid, nothing is unknown in demographics.buys_for_other
}
