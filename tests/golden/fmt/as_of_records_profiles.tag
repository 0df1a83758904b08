tag risen when value.level>(  value.level as   of 7d ago )
tag a when (count(orders within 30d where amount > 100 and status = "completed") > count(logins within 30d) as of 3 months from now)
tag b = ( # what
  spent # of
  as of # when
  7d ago # end
)
records   dogs=pets where kind="dog"
records both=dogs+cats
records pets from "pets.csv" by owner_id dedupe by(chip){owner_id:int kind:text}
profile scrm from "scrm.parquet" by union_id=members.union_id{union_id:text source:text?}
# ---- fmt
# tag risen when value.level > (value.level as of 7d ago)
# tag a
#   when (count(orders within 30d where amount > 100 and status = "completed")
#         > count(logins within 30d)
#         as of 3 months from now)
# tag b =
#   (  # what
#    spent         # of
#    # when
#    as of 7d ago  # end
#   )
# records dogs = pets where kind = "dog"
# records both = dogs + cats
# records pets from "pets.csv" by owner_id dedupe by (chip) { owner_id: int  kind: text }
# profile scrm from "scrm.parquet" by union_id = members.union_id { union_id: text  source: text? }
