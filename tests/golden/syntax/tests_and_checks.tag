# Rows, expectations and checks. Every word can be a name where a name can stand.
test "the edge of a window" at 2026-11-21T00:00 {
  members m1 { city: "Beijing", member_id: 17 }
  users of {}
  products 7 {category: "ski",}
  products -7 {} test check { test: missing }
  orders of m1 { paid_at: now - 60d, at: 3 months ago, exclusive: (1 + 2) * big, }
  care.complained of m1
  div of of { of: of } implies of expect_
  expect m1, of in value.vip, push.all
  expect m1 not in value.vip
  expect m1 is unknown in value.vip
  expect value.level of m1, of != "gold"
  expect test of m1 in ("a", "b")
  expect count of m1 is missing
  expect count(value.vip) >= 2
}
test "nothing" {}
check "no one is both" exclusive (a, not b or c, value.vip,)
check "a is b" value.vip and exclusive(implies) implies total > 3
# ---- ast
# test "the edge of a window"
#   at time 2026-11-21T00:00
#   row members m1
#     city: text "Beijing"
#     member_id: int 17
#   row users of
#   row products 7
#     category: text "ski"
#   row products -7
#   row test check
#     test: name missing
#   row orders of m1
#     paid_at: arithmetic
#       name now
#       - duration 60d
#     at: ago
#       calendar 3 months
#     exclusive: arithmetic
#       brackets
#         arithmetic
#           int 1
#           + int 2
#       * name big
#   row care.complained of m1
#   row div of of
#     of: name of
#   row implies of expect_
#   expect m1, of in value.vip push.all
#   expect m1 not in value.vip
#   expect m1 unknown in value.vip
#   expect compare !=
#     tag value.level of m1, of
#     text "gold"
#   expect in list
#     tag test of m1
#     item text "a"
#     item text "b"
#   expect is missing
#     tag count of m1
#   expect compare >=
#     call count
#       name value.vip
#     int 2
# test "nothing"
# check "no one is both" exclusive
#   name a
#   or
#     not
#       name b
#     name c
#   name value.vip
# check "a is b" implies
#   and
#     name value.vip
#     call exclusive
#       name implies
#   compare >
#     name total
#     int 3
