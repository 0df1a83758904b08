# Expectations and checks that mean nothing.
users members from "members.csv" by member_id { member_id : int  points : int? }
lookup products from "products.csv" by id { id : int }
let twice = points * 2
tag rich when points > 100
tag level = choose { "gold" when rich, otherwise "none" }
test "expectations" {
  members m1 {}
  members idle {}
  products p1 {}
  expect m1 in rihc, twice, level
  expect m2, p1 in rich
  expect levle of m1 = "gold"
  expect level of m1 = "golden"
  expect level of m1 > 3
  expect rich of m1
    in ("a", "b")
  expect cuont(rich) = 1
  expect count(level) = 1
  expect count(rich) = "many"
  expect count(rich) is known
}
test "nobody asks" {
  members idle {}
  members m1 {}
  expect m1 in rich
}
test "nobody asks" {
  members m1 {}
}
@owner("crm") check "alone" exclusive (rich)
check "alone" rich implies points
check "unknown" exclusive (rich, poor)
# ---- diagnostics
# error[unknown-tag]: there is no tag or segment `rihc`
#   --> fail_tests_and_checks.tag:11:16
#    |
# 11 |   expect m1 in rihc, twice, level
#    |                ^^^^ did you mean `rich`?
#
# error[unknown-tag]: there is no tag or segment `twice`
#   --> fail_tests_and_checks.tag:11:22
#    |
# 11 |   expect m1 in rihc, twice, level
#    |                      ^^^^^ it is a let; tests are about tags and segments
#
# error[expect-set]: `level` has a value; nobody is in it
#   --> fail_tests_and_checks.tag:11:29
#    |
# 11 |   expect m1 in rihc, twice, level
#    |                             ^^^^^ write `expect level of m1 = …`
#
# error[unknown-test-user]: the test has no user `m2`
#   --> fail_tests_and_checks.tag:12:10
#    |
# 12 |   expect m2, p1 in rich
#    |          ^^ did you mean `m1`?
#
# error[unknown-test-user]: the test has no user `p1`
#   --> fail_tests_and_checks.tag:12:14
#    |
# 12 |   expect m2, p1 in rich
#    |              ^^ did you mean `m1`?
#
# error[unknown-tag]: there is no tag or segment `levle`
#   --> fail_tests_and_checks.tag:13:10
#    |
# 13 |   expect levle of m1 = "gold"
#    |          ^^^^^ did you mean `level`?
#
# error[incomparable]: `level of m1` is `text` and `3` is `int`: they cannot be compared
#   --> fail_tests_and_checks.tag:15:24
#    |
# 15 |   expect level of m1 > 3
#    |                        ^ in quotes: `"3"`
#    |          ----------- this is text
#
# error[incomparable]: `rich of m1` is `bool` and `"a"` is `text`: they cannot be compared
#   --> fail_tests_and_checks.tag:17:9
#    |
# 16 |   expect rich of m1
#    |          ---------- this is a condition
# 17 |     in ("a", "b")
#    |         ^^^ ask something of it, like `is known`
#
# error[count-wanted]: `cuont` is no count of users
#   --> fail_tests_and_checks.tag:18:10
#    |
# 18 |   expect cuont(rich) = 1
#    |          ^^^^^ write `expect count(rich) = 1`
#
# error[expect-set]: `level` has a value; nobody is in it
#   --> fail_tests_and_checks.tag:19:16
#    |
# 19 |   expect count(level) = 1
#    |                ^^^^^ write `expect level of m1 = …`
#
# error[count-wanted]: `count(rich) = "many"` is no count of users
#   --> fail_tests_and_checks.tag:20:10
#    |
# 20 |   expect count(rich) = "many"
#    |          ^^^^^^^^^^^^^^^^^^^^ a number of users is compared with a whole number: `= 1`, `>= 2`
#
# error[count-wanted]: `count(rich) is known` is no count of users
#   --> fail_tests_and_checks.tag:21:10
#    |
# 21 |   expect count(rich) is known
#    |          ^^^^^^^^^^^^^^^^^^^^ a number of users is compared with a whole number: `= 1`, `>= 2`
#
# warning[unused-test-user]: nothing is expected of `idle`
#   --> fail_tests_and_checks.tag:24:11
#    |
# 24 |   members idle {}
#    |           ^^^^ add `expect idle in …`, or leave the user out
#
# error[duplicate-name]: `nobody asks` is declared twice
#   --> fail_tests_and_checks.tag:28:6
#    |
# 23 | test "nobody asks" {
#    |      ------------- the first test of that name
# ...
# 28 | test "nobody asks" {
#    |      ^^^^^^^^^^^^^
#
# warning[expects-nothing]: the test `nobody asks` expects nothing
#   --> fail_tests_and_checks.tag:28:6
#    |
# 28 | test "nobody asks" {
#    |      ^^^^^^^^^^^^^ add `expect m1 in …`
#
# error[annotation-misplaced]: `@owner` does not belong here
#   --> fail_tests_and_checks.tag:31:1
#    |
# 31 | @owner("crm") check "alone" exclusive (rich)
#    | ^^^^^^^^^^^^^ annotations belong to tags and segments, and `@sensitive` to fields
#
# error[exclusive-alone]: the check `alone` is about one condition only
#   --> fail_tests_and_checks.tag:31:21
#    |
# 31 | @owner("crm") check "alone" exclusive (rich)
#    |                     ^^^^^^^ name the others, `exclusive (a, b)`
#
# error[duplicate-name]: `alone` is declared twice
#   --> fail_tests_and_checks.tag:32:7
#    |
# 31 | @owner("crm") check "alone" exclusive (rich)
#    |                     ------- the first check of that name
# 32 | check "alone" rich implies points
#    |       ^^^^^^^
#
# error[not-a-condition]: `points` is `int`, and a condition is wanted
#   --> fail_tests_and_checks.tag:32:28
#    |
# 32 | check "alone" rich implies points
#    |                            ^^^^^^ ask something of it, like `> 0`
#
# error[unknown-name]: `poor` is not known
#   --> fail_tests_and_checks.tag:33:34
#    |
# 33 | check "unknown" exclusive (rich, poor)
#    |                                  ^^^^
