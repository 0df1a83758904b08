# Arms of a choose that can never be taken, and gaps between them.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  points : int?  spend : number  city : text?  born : date?
}
param least : int = 100

tag a = choose { "silver" when points > 10, "gold" when points > least, otherwise "none" }
tag b = choose ranked { "gold" when points >= 10, "silver" when points = 10, otherwise "none" }
tag c = choose { "low" when points < 10, "high" when points >= 10, "never" when points in 3 .. 20 }
tag d = choose { "high" when spend >= 3000, "low" when spend > 100 and spend < 2000 }
tag e = choose { "one" when city = "Beijing", "two" when city = "Beijing" and points > 3, otherwise "x" }
tag f = choose { "old" when born < 1970-01-01, "young" when born >= 1990-01-01 }
tag g = choose { "high" when not (points < 10), "low" when not (points > 5) }

# Nothing to say: arms that join, that say more, points, and things of another kind.
tag m = choose { "high" when points >= 10, "low" when points <= 9 }
tag n = choose { "gold" when points > 100 and city = "Beijing", "silver" when points > 100 }
tag o = choose { "a" when points = 1, "b" when points = 3 }
tag p = choose { "a" when points > 10, "b" when spend > 10 }
tag q = choose { "a" when spend > 10, "b" when spend > 20 or points > 3, otherwise "c" }
tag r = choose { "a" when points > 100, "b" when points > 10, "c" when points > 0 }
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#   points: int?
#   spend: number
#   city: text?
#   born: date?
#
# param least: int = 100
#
# tag a: text
#   choose: text
#     when
#       >: bool?
#         members.points: int?
#         10: int
#       "silver": text
#     when
#       >: bool?
#         members.points: int?
#         param least: int
#       "gold": text
#     otherwise
#       "none": text
#
# tag b: enum("none", "silver", "gold")
#   choose: enum
#     when
#       >=: bool?
#         members.points: int?
#         10: int
#       "gold": enum
#     when
#       =: bool?
#         members.points: int?
#         10: int
#       "silver": enum
#     otherwise
#       "none": enum
#
# tag c: text?
#   choose: text?
#     when
#       <: bool?
#         members.points: int?
#         10: int
#       "low": text
#     when
#       >=: bool?
#         members.points: int?
#         10: int
#       "high": text
#     when
#       in range: bool?
#         members.points: int?
#         3: int
#         20: int
#       "never": text
#
# tag d: text?
#   choose: text?
#     when
#       >=: bool
#         members.spend: number
#         3000: number
#       "high": text
#     when
#       and: bool
#         >: bool
#           members.spend: number
#           100: number
#         <: bool
#           members.spend: number
#           2000: number
#       "low": text
#
# tag e: text
#   choose: text
#     when
#       =: bool?
#         members.city: text?
#         "Beijing": text
#       "one": text
#     when
#       and: bool?
#         =: bool?
#           members.city: text?
#           "Beijing": text
#         >: bool?
#           members.points: int?
#           3: int
#       "two": text
#     otherwise
#       "x": text
#
# tag f: text?
#   choose: text?
#     when
#       <: bool?
#         members.born: date?
#         1970-01-01: date
#       "old": text
#     when
#       >=: bool?
#         members.born: date?
#         1990-01-01: date
#       "young": text
#
# tag g: text?
#   choose: text?
#     when
#       not: bool?
#         <: bool?
#           members.points: int?
#           10: int
#       "high": text
#     when
#       not: bool?
#         >: bool?
#           members.points: int?
#           5: int
#       "low": text
#
# tag m: text?
#   choose: text?
#     when
#       >=: bool?
#         members.points: int?
#         10: int
#       "high": text
#     when
#       <=: bool?
#         members.points: int?
#         9: int
#       "low": text
#
# tag n: text?
#   choose: text?
#     when
#       and: bool?
#         >: bool?
#           members.points: int?
#           100: int
#         =: bool?
#           members.city: text?
#           "Beijing": text
#       "gold": text
#     when
#       >: bool?
#         members.points: int?
#         100: int
#       "silver": text
#
# tag o: text?
#   choose: text?
#     when
#       =: bool?
#         members.points: int?
#         1: int
#       "a": text
#     when
#       =: bool?
#         members.points: int?
#         3: int
#       "b": text
#
# tag p: text?
#   choose: text?
#     when
#       >: bool?
#         members.points: int?
#         10: int
#       "a": text
#     when
#       >: bool
#         members.spend: number
#         10: number
#       "b": text
#
# tag q: text
#   choose: text
#     when
#       >: bool
#         members.spend: number
#         10: number
#       "a": text
#     when
#       or: bool?
#         >: bool
#           members.spend: number
#           20: number
#         >: bool?
#           members.points: int?
#           3: int
#       "b": text
#     otherwise
#       "c": text
#
# tag r: text?
#   choose: text?
#     when
#       >: bool?
#         members.points: int?
#         100: int
#       "a": text
#     when
#       >: bool?
#         members.points: int?
#         10: int
#       "b": text
#     when
#       >: bool?
#         members.points: int?
#         0: int
#       "c": text
# ---- diagnostics
# warning[tier-covered]: the arm `points > least` is never taken
#  --> tiers.tag:8:57
#   |
# 8 | tag a = choose { "silver" when points > 10, "gold" when points > least, otherwise "none" }
#   |                                                         ^^^^^^^^^^^^^^ `points > 10` stands before it and takes all of its values
#   = the first arm that holds is taken: put the narrower one first
#
# warning[tier-covered]: the arm `points = 10` is never taken
#  --> tiers.tag:9:65
#   |
# 9 | tag b = choose ranked { "gold" when points >= 10, "silver" when points = 10, otherwise "none" }
#   |                                                                 ^^^^^^^^^^^ `points >= 10` stands before it and takes all of its values
#   = the first arm that holds is taken: put the narrower one first
#
# warning[tier-covered]: the arm `points in 3 .. 20` is never taken
#   --> tiers.tag:10:81
#    |
# 10 | tag c = choose { "low" when points < 10, "high" when points >= 10, "never" when points in 3 .. 20 }
#    |                                                                                 ^^^^^^^^^^^^^^^^^ the arms before it take all of its values
#    = the first arm that holds is taken: put the narrower one first
#
# warning[tier-gap]: between `spend > 100 and spend < 2000` and `spend >= 3000` there is no arm
#   --> tiers.tag:11:30
#    |
# 11 | tag d = choose { "high" when spend >= 3000, "low" when spend > 100 and spend < 2000 }
#    |                              ^^^^^^^^^^^^^ no arm takes the values in between
#    = close the gap, or say `otherwise …`
#
# warning[tier-covered]: the arm `city = "Beijing" and points > 3` is never taken
#   --> tiers.tag:12:58
#    |
# 12 | tag e = choose { "one" when city = "Beijing", "two" when city = "Beijing" and points > 3, otherwise "x" }
#    |                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `city = "Beijing"` stands before it and takes all of its values
#    = the first arm that holds is taken: put the narrower one first
#
# warning[tier-gap]: between `born < 1970-01-01` and `born >= 1990-01-01` there is no arm
#   --> tiers.tag:13:61
#    |
# 13 | tag f = choose { "old" when born < 1970-01-01, "young" when born >= 1990-01-01 }
#    |                                                             ^^^^^^^^^^^^^^^^^^ no arm takes the values in between
#    = close the gap, or say `otherwise …`
#
# warning[tier-gap]: between `not (points > 5)` and `not (points < 10)` there is no arm
#   --> tiers.tag:14:30
#    |
# 14 | tag g = choose { "high" when not (points < 10), "low" when not (points > 5) }
#    |                              ^^^^^^^^^^^^^^^^^ no arm takes the values in between
#    = close the gap, or say `otherwise …`
