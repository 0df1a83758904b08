# Lists in the rows of a test.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int
  interests : list of text?
  moods     : list of enum("sad", "merry")
  prices    : list of money
}
param big : money = 3000
tag skier when interests has "ski" and moods has "merry" and prices has 3000.01
tag roles = choose all { "skier" when skier }
test "lists" {
  members several { interests: ("ski", "golf"), moods: ("merry", "sad"), prices: (big, big + 0.01, 1 + 2) }
  members one { interests: "ski", moods: ("merry"), prices: 3000.01 }
  members none { interests: (), moods: (), prices: () }
  members no_list { interests: missing, moods: (), prices: () }
  expect several, one in skier
  expect none, no_list not in skier
  expect roles of several has "skier"
}
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#   interests: list of text?
#   moods: list of enum("sad", "merry")
#   prices: list of money
#
# param big: money = 3000.00
#
# tag skier: bool?
#   and: bool?
#     has: bool?
#       members.interests: list of text?
#       "ski": text
#     has: bool
#       members.moods: list of enum("sad", "merry")
#       "merry": enum
#     has: bool
#       members.prices: list of money
#       3000.01: money
#
# tag roles: list of text
#   choose all: list of text
#     when
#       tag skier: bool
#       "skier": text
#
# test "lists" at 2026-01-01T00:00:00
#   row 0 members several
#     interests: list
#       "ski": text
#       "golf": text
#     moods: list
#       "merry": enum
#       "sad": enum
#     prices: list
#       param big: money
#       +: money
#         param big: money
#         0.01: money
#       3.00: money
#   row 1 members one
#     interests: list
#       "ski": text
#     moods: list
#       "merry": enum
#     prices: list
#       3000.01: money
#   row 2 members none
#     interests: list
#     moods: list
#     prices: list
#   row 3 members no_list
#     interests: missing
#     moods: list
#     prices: list
#   expect row 0 in skier
#   expect row 1 in skier
#   expect row 2 not in skier
#   expect row 3 not in skier
#   expect of row 0
#     has: bool
#       tag roles: list of text
#       "skier": text
