# Rows of profiles in a test: the key follows from the user.
users members from "members.csv" by member_id { member_id : int  union_id : text  group : text = "none" }
profile scrm from "scrm.csv" by union_id = members.union_id { union_id : text  level : text? }
profile extra from "extra.csv" by member_id { note : text }
profile club from "club.csv" by name = members.group { name : text  open : bool }
tag gold when scrm.level = "gold" and union_id starts with "m" and extra.note = "a" and club.open
test "profiles" {
  scrm of m1 { level: "gold" }
  members m1 {}
  members m2 { union_id: "m", group: missing }
  extra of m1 { note: "a" }
  extra of m2 { note: "a" }
  scrm of m2
  club of m2 { open: true }
  expect m1, m2 not in gold
}
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: int
#   union_id: text
#   group: text = "none"
#   scrm: text? -> scrm from "union_id"
#   extra: int? -> extra from "member_id"
#   club: text? -> club from "group" = "none"
#
# profile scrm from "scrm.csv" by union_id
#   union_id: text
#   level: text?
#
# profile extra from "extra.csv" by member_id
#   note: text
#   member_id: int
#
# profile club from "club.csv" by name
#   name: text
#   open: bool
#
# tag gold: bool?
#   and: bool?
#     =: bool?
#       scrm.level: text?
#       "gold": text
#     starts with: bool
#       members.union_id: text
#       "m": text
#     =: bool?
#       extra.note: text?
#       "a": text
#     club.open: bool?
#
# test "profiles" at 2026-01-01T00:00:00
#   row 0 scrm of row 1
#     level
#       "gold": text
#   row 1 members m1
#   row 2 members m2
#     union_id
#       "m": text
#     group: missing
#   row 3 extra of row 1
#     note
#       "a": text
#   row 4 extra of row 2
#     note
#       "a": text
#   row 5 scrm of row 2
#   row 6 club of row 2
#     open
#       true: bool
#   expect row 1 not in gold
#   expect row 2 not in gold
