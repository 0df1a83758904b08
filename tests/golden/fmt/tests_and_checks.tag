test "the edge"   at 2026-11-21 {  # pinned
  members m1{city:"Beijing",title:"a very long title that goes on",registered:2026-01-01,points:3000 }
  products 7 {}

  # the order
  orders   of m1 { paid_at: now-60d , # then
    amount: 3000.01 }
  care.complained of m1 {}
  # and what comes of it
  expect m1,m2   not in value.vip,push.all
  expect value.level of m1=="gold"
  expect m1 is unknown in value.vip
  expect count( value.vip )>=1
  # no more
}
check "one" exclusive(value.vip,care.complained)
check "a long name of a check that is written out in full" exclusive (value.very_long_name, care.complained_once, push.internet_people)
check "two" value.vip
  and total > 3 implies total>1
# ---- fmt
# test "the edge" at 2026-11-21 {  # pinned
#   members m1 {
#     city: "Beijing",
#     title: "a very long title that goes on",
#     registered: 2026-01-01,
#     points: 3000
#   }
#   products 7 {}
#
#   # the order
#   orders of m1 {
#     paid_at: now - 60d,  # then
#     amount: 3000.01
#   }
#   care.complained of m1
#   # and what comes of it
#   expect m1, m2 not in value.vip, push.all
#   expect value.level of m1 = "gold"
#   expect m1 is unknown in value.vip
#   expect count(value.vip) >= 1
#   # no more
# }
# check "one" exclusive (value.vip, care.complained)
# check "a long name of a check that is written out in full"
#   exclusive (value.very_long_name, care.complained_once, push.internet_people)
# check "two" value.vip and total > 3 implies total > 1
