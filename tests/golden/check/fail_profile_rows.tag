# Rows of profiles that cannot be given.
users members from "members.csv" by member_id { member_id : int  union_id : text? }
profile scrm from "scrm.csv" by union_id = members.union_id { union_id : text  level : text  let high = level = "gold" }
tag gold when scrm.level = "gold"
test "profiles" {
  members m1 { scrm: "u1" }
  members m2 {}
  members m3 { union_id: missing }
  scrm { level: "gold" }
  scrm "u1" { level: "gold" }
  scrm of m9 { level: "gold" }
  scrm of m1 { union_id: "u1", level: 3, high: true }
  scrm of m2 { level: "gold" }
  scrm of m2 { level: "silver" }
  scrm of m3 { level: "gold" }
  scram of m1 { level: "gold" }
  expect m1, m2, m3 in gold
}
test "a field that the rule reads" {
  members m1 {}
  scrm of m1
  expect m1 in gold
}
# ---- diagnostics
# error[fixed-cell]: `scrm` follows from `union_id`
#  --> fail_profile_rows.tag:6:16
#   |
# 6 |   members m1 { scrm: "u1" }
#   |                ^^^^ write `scrm of m1 { … }` in a row of its own
#
# error[row-lacks-field]: the row of `members` has no `union_id`, which `scrm` reads
#  --> fail_profile_rows.tag:8:3
#   |
# 8 |   members m3 { union_id: missing }
#   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ give `union_id`, or leave it out: one is made up then
#
# error[row-without-user]: a row of `scrm` belongs to a user
#  --> fail_profile_rows.tag:9:3
#   |
# 9 |   scrm { level: "gold" }
#   |   ^^^^ write `scrm of m1 { … }`
#
# error[row-without-user]: a row of `scrm` belongs to a user
#   --> fail_profile_rows.tag:10:3
#    |
# 10 |   scrm "u1" { level: "gold" }
#    |   ^^^^ write `scrm of m1 { … }`
#
# error[unknown-test-user]: the test has no user `m9`
#   --> fail_profile_rows.tag:11:11
#    |
# 11 |   scrm of m9 { level: "gold" }
#    |           ^^ did you mean `m1`?
#
# error[fixed-cell]: `union_id` follows from `of`
#   --> fail_profile_rows.tag:12:16
#    |
# 12 |   scrm of m1 { union_id: "u1", level: 3, high: true }
#    |                ^^^^^^^^ leave it out: `of` says whose row it is
#
# error[wrong-type]: `3` is `int`, where `level` takes `text`
#   --> fail_profile_rows.tag:12:39
#    |
# 12 |   scrm of m1 { union_id: "u1", level: 3, high: true }
#    |                                       ^ in quotes: `"3"`
#
# error[computed-cell]: `high` is computed and cannot be given
#   --> fail_profile_rows.tag:12:42
#    |
# 12 |   scrm of m1 { union_id: "u1", level: 3, high: true }
#    |                                          ^^^^ give the fields that it is made of
#
# error[second-profile-row]: `m2` has two rows of `scrm`
#   --> fail_profile_rows.tag:14:3
#    |
# 13 |   scrm of m2 { level: "gold" }
#    |   ---- the first row of that profile
# 14 |   scrm of m2 { level: "silver" }
#    |   ^^^^
#
# error[unknown-given]: there are no rows of `scram` to give
#   --> fail_profile_rows.tag:16:3
#    |
# 16 |   scram of m1 { level: "gold" }
#    |   ^^^^^ did you mean `scrm`?
#
# error[row-lacks-field]: the row of `scrm` has no `level`, which `gold` reads
#   --> fail_profile_rows.tag:21:3
#    |
# 21 |   scrm of m1
#    |   ^^^^^^^^^^ add `level: …`
