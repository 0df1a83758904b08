records pets from "pets.csv" by owner_id dedupe by (chip, kind) { owner_id : int  kind : text }
records dogs = pets where kind = "dog"
records both = dogs + cats
profile scrm from "scrm.parquet" as parquet by union_id = members.union_id { union_id : text  source : text? }
profile extra from "extra.csv" by member_id { note : text }
needs records pets(kind: text)
needs profile scrm(source: text?)
tag profile.age = records + profile
# ---- ast
# records pets
#   from "pets.csv"
#   by owner_id
#   dedupe by chip
#   dedupe by kind
#   field owner_id : int
#   field kind : text
# records dogs = pets
#   where compare =
#     name kind
#     text "dog"
# records both
#   + dogs
#   + cats
# profile scrm
#   from "scrm.parquet" as parquet
#   by union_id = members.union_id
#   field union_id : text
#   field source : text?
# profile extra
#   from "extra.csv"
#   by member_id
#   field note : text
# needs records pets
#   kind : text
# needs profile scrm
#   source : text?
# tag profile.age
#   = arithmetic
#     name records
#     + name profile
