# Conditions and the conversions they ask for.
users members from "members.csv" by member_id {
  member_id : int
  city      : text?
  title     : text?
  gender    : enum("female", "male")?
  points    : int
  balance   : money
  weight    : number?
  vip_since : date?
}
param limit : money = 3000.5
param words : text = "(增长|运营)$"
tag a when balance > 3000.5 and balance >= limit and points < 10.5 and weight != points
tag b when gender = "male" or gender in ("female", "male") or gender = title
tag c when city not in ("北京", "上海") and points in 18 .. 45 and balance in 0 .. 99.99
tag d when title contains any ("互联网", "增长") or title matches words or gender starts with "f"
tag e when not (city is missing) and (city ?? "none") = "none" and vip_since is known
tag f when a is unknown and not b
tag g when -(points + 1) < -3 and points div 2 = 1 and points / 2 = 0.5 and 20% * balance > 1
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: int
#   city: text?
#   title: text?
#   gender: enum("female", "male")?
#   points: int
#   balance: money
#   weight: number?
#   vip_since: date?
#
# param limit: money = 3000.50
#
# param words: text = "(增长|运营)$"
#
# tag a: bool?
#   and: bool?
#     >: bool
#       members.balance: money
#       3000.50: money
#     >=: bool
#       members.balance: money
#       param limit: money
#     <: bool
#       convert: number
#         members.points: int
#       10.5: number
#     !=: bool?
#       members.weight: number?
#       convert: number
#         members.points: int
#
# tag b: bool?
#   or: bool?
#     =: bool?
#       members.gender: enum?
#       "male": enum
#     in: bool?
#       members.gender: enum?
#       "female": enum
#       "male": enum
#     =: bool?
#       convert: text?
#         members.gender: enum?
#       members.title: text?
#
# tag c: bool?
#   and: bool?
#     not in: bool?
#       members.city: text?
#       "北京": text
#       "上海": text
#     in range: bool
#       members.points: int
#       18: int
#       45: int
#     in range: bool
#       members.balance: money
#       0.00: money
#       99.99: money
#
# tag d: bool?
#   or: bool?
#     contains any: bool?
#       members.title: text?
#       "互联网": text
#       "增长": text
#     matches: bool?
#       members.title: text?
#       param words: text
#     starts with: bool?
#       convert: text?
#         members.gender: enum?
#       "f": text
#
# tag e: bool
#   and: bool
#     not: bool
#       is missing: bool
#         members.city: text?
#     =: bool
#       ??: text
#         members.city: text?
#         "none": text
#       "none": text
#     is known: bool
#       members.vip_since: date?
#
# tag f: bool
#   and: bool
#     is missing: bool
#       condition of tag a: bool?
#     not: bool
#       tag b: bool
#
# tag g: bool?
#   and: bool?
#     <: bool?
#       negate: int?
#         +: int?
#           members.points: int
#           1: int
#       -3: int
#     =: bool?
#       div: int?
#         members.points: int
#         2: int
#       1: int
#     =: bool?
#       /: number?
#         convert: number
#           members.points: int
#         2: number
#       0.5: number
#     >: bool?
#       *: number?
#         0.2: number
#         convert: number
#           members.balance: money
#       1: number
