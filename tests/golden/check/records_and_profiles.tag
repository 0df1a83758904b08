# Records, parts of them, and profiles by the users' key and by another field.
users members from "members.csv" by member_id { member_id : int  @sensitive union_id : text? from "unionid" }
records pets from "pets.csv" by owner_id dedupe by (chip) { kind : text  chip : int?  price : money = 0  let dear = price > 100 }
records dogs = pets where kind = "dog"
records cats = pets where kind = "cat"
records both = dogs + cats
profile scrm from "scrm.jsonl" as jsonl by union_id = members.union_id { union_id : text  source : text?  rating : int = 1 }
profile extra from "extra.csv" by member_id { note : text }
needs records pets(kind: text)
needs profile scrm(source: text?)
tag a when count(dogs where dear) > 1 and last(both.price) > 3
segment b when scrm.source = "ad" and scrm.rating > 2
tag c = extra.note
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: int
#   @sensitive union_id: text? from "unionid"
#   scrm: text? -> scrm from "unionid"
#   extra: int? -> extra from "member_id"
#
# records pets from "pets.csv" by owner_id dedupe by chip
#   kind: text
#   chip: int?
#   price: money = 0.00
#   owner_id: int
#
# profile scrm from "scrm.jsonl" as jsonl by union_id
#   union_id: text
#   source: text?
#   rating: int = 1
#
# profile extra from "extra.csv" by member_id
#   note: text
#   member_id: int
#
# stream pets
#   part pets
#   field (time): time
#     1970-01-01T00:00:00: time
#   field kind: text
#     pets.kind: text
#
# stream dogs
#   part pets
#     =: bool
#       pets.kind: text
#       "dog": text
#   field (time): time
#     1970-01-01T00:00:00: time
#   field dear: bool
#     >: bool
#       pets.price: money
#       100.00: money
#
# stream cats
#   part pets
#     =: bool
#       pets.kind: text
#       "cat": text
#   field (time): time
#     1970-01-01T00:00:00: time
#
# stream both
#   part pets
#     =: bool
#       pets.kind: text
#       "dog": text
#   part pets
#     =: bool
#       pets.kind: text
#       "cat": text
#   field (time): time
#     1970-01-01T00:00:00: time
#     1970-01-01T00:00:00: time
#   field price: money
#     pets.price: money
#     pets.price: money
#
# tag a: bool?
#   and: bool?
#     >: bool
#       count of dogs: int
#         where
#           dogs.dear: bool
#       1: int
#     >: bool?
#       last of both: money?
#         both.price: money
#       3.00: money
#
# segment b: bool?
#   and: bool?
#     =: bool?
#       scrm.source: text?
#       "ad": text
#     >: bool?
#       scrm.rating: int?
#       2: int
#
# tag c: text?
#   extra.note: text?
