# choose, choose ranked, score and band, and the order of the labels they make.
users members from "members.csv" by member_id { member_id : int  points : int?  balance : money  gender : enum("f", "m")? }
tag level = choose ranked { "gold" when points > 100, "silver" when points > 10, otherwise "none" }
tag best when level >= "silver"
tag kind = choose { "rich" when balance > 1000.50, "poor" when balance < 1 }
tag amount = choose { 0.5 when points > 1, balance when points > 2, otherwise 3 }
tag shown = gender ?? "unknown"
tag age = band points { "low" .. 10, "middle" 10 .. 20, "high" 20 .. }
tag part = band balance { "low" 0 .. 10.50, "high" 20 .. 30, otherwise "other" }
tag points_of = score { 40 when best, -30 when points > 10, 20 when level = "none" }
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: int
#   points: int?
#   balance: money
#   gender: enum("f", "m")?
#
# tag level: enum("none", "silver", "gold")
#   choose: enum
#     when
#       >: bool?
#         members.points: int?
#         100: int
#       "gold": enum
#     when
#       >: bool?
#         members.points: int?
#         10: int
#       "silver": enum
#     otherwise
#       "none": enum
#
# tag best: bool
#   >=: bool
#     tag level: enum
#     "silver": enum
#
# tag kind: text?
#   choose: text?
#     when
#       >: bool
#         members.balance: money
#         1000.50: money
#       "rich": text
#     when
#       <: bool
#         members.balance: money
#         1.00: money
#       "poor": text
#
# tag amount: money
#   choose: money
#     when
#       >: bool?
#         members.points: int?
#         1: int
#       0.50: money
#     when
#       >: bool?
#         members.points: int?
#         2: int
#       members.balance: money
#     otherwise
#       3.00: money
#
# tag shown: text
#   ??: text
#     convert: text?
#       members.gender: enum?
#     "unknown": text
#
# tag age: enum("low", "middle", "high")?
#   band: enum?
#     members.points: int?
#     arm
#       "low": enum
#       to
#         10: int
#     arm
#       "middle": enum
#       from
#         10: int
#       to
#         20: int
#     arm
#       "high": enum
#       from
#         20: int
#
# tag part: enum("other", "low", "high")
#   band: enum
#     members.balance: money
#     arm
#       "low": enum
#       from
#         0.00: money
#       to
#         10.50: money
#     arm
#       "high": enum
#       from
#         20.00: money
#       to
#         30.00: money
#     otherwise
#       "other": enum
#
# tag points_of: int
#   score: int
#     when
#       tag best: bool
#       40: int
#     when
#       >: bool?
#         members.points: int?
#         10: int
#       -30: int
#     when
#       =: bool
#         tag level: enum
#         "none": enum
#       20: int
