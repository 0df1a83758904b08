# Lists: of fields, made by choose all and by top.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int
  interests : list of text?
  moods     : list of enum("sad", "merry")
  city      : text?
}
events orders from "orders.csv" by member_id at paid_at { product : text?  tags : list of text }

tag skiers when interests has "ski" or interests not has any ("golf", "tennis")
tag both when interests has all ("ski", city)
tag merry when moods has "merry" and size(moods) > 1
tag roles = choose all {
  "skier"  when skiers,
  "buyer"  when any(orders where tags has "paid"),
  city     when city is known
}
tag buyers when roles has "buyer"
tag favourites = top(orders.product within 90d, 3)
tag latest = last(orders.tags)
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#   interests: list of text?
#   moods: list of enum("sad", "merry")
#   city: text?
#
# events orders from "orders.csv" by member_id at paid_at
#   product: text?
#   tags: list of text
#   member_id: int
#   paid_at: time
#
# stream orders
#   part orders
#   field paid_at: time
#     orders.paid_at: time
#   field tags: list of text
#     orders.tags: list of text
#   field product: text?
#     orders.product: text?
#
# tag skiers: bool?
#   or: bool?
#     has: bool?
#       members.interests: list of text?
#       "ski": text
#     not: bool?
#       has any: bool?
#         members.interests: list of text?
#         "golf": text
#         "tennis": text
#
# tag both: bool?
#   has all: bool?
#     members.interests: list of text?
#     "ski": text
#     members.city: text?
#
# tag merry: bool
#   and: bool
#     has: bool
#       members.moods: list of enum("sad", "merry")
#       "merry": enum
#     >: bool
#       size: int
#         members.moods: list of enum("sad", "merry")
#       1: int
#
# tag roles: list of text
#   choose all: list of text
#     when
#       tag skiers: bool
#       "skier": text
#     when
#       any of orders: bool
#         where
#           has: bool
#             orders.tags: list of text
#             "paid": text
#       "buyer": text
#     when
#       is known: bool
#         members.city: text?
#       members.city: text?
#
# tag buyers: bool
#   has: bool
#     tag roles: list of text
#     "buyer": text
#
# tag favourites: list of text?
#   top of orders, count 3: list of text?
#     orders.product: text?
#     from
#       -: time
#         now: time
#         90d: duration
#
# tag latest: list of text?
#   last of orders: list of text?
#     orders.tags: list of text
