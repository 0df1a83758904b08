# What records and profiles are not.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  union_id : text?  city : text?  let half = member_id / 2 }
events orders from "orders.csv" by member_id at paid_at { amount : money }
records pets from "pets.csv" by owner_id { kind : text  born : date? }
records old_pets = pets where born before 2020-01-01
events dogs = pets where kind = "dog"
records some = orders + pets
profile scrm from "scrm.csv" by union_id = members.union_id { union_id : text  source : text? }
profile by_half from "h.csv" by half = members.half { half : number }
profile other from "o.csv" by union_id = members.unionid { union_id : text }
profile number from "n.csv" by union_id = members.union_id { union_id : int }
profile city from "c.csv" by member_id { }
events visits from "v.csv" by member_id at at { of : text -> scrm }
tag a when any(pets within 30d)
tag b = last(pets)
tag c = distinct_days(pets)
tag d when any(orders then pets)
tag e when scrm is missing
tag f = scrm.sourc
tag g = sum(pets.kind within 7d)
tag h when any(pets where owner = 3)
tag i when count(scrm) > 3
# ---- diagnostics
# error[records-or-events]: `dogs` is made of `pets`, which is records
#  --> fail_records_and_profiles.tag:7:8
#   |
# 5 | records pets from "pets.csv" by owner_id { kind : text  born : date? }
#   |         ---- `pets` is records
# ...
# 7 | events dogs = pets where kind = "dog"
#   |        ^^^^ write `records dogs = …`
#
# error[records-or-events]: `some` is made of `orders`, which is a stream of events
#  --> fail_records_and_profiles.tag:8:9
#   |
# 4 | events orders from "orders.csv" by member_id at paid_at { amount : money }
#   |        ------ `orders` is a stream of events
# ...
# 8 | records some = orders + pets
#   |         ^^^^ write `events some = …`
#
# error[key-type]: `members.half` cannot be a key
#   --> fail_records_and_profiles.tag:10:40
#    |
# 10 | profile by_half from "h.csv" by half = members.half { half : number }
#    |                                        ^^^^^^^^^^^^ name a field of `members` that is a column of its data
#
# error[key-type]: `half` cannot be a key
#   --> fail_records_and_profiles.tag:10:55
#    |
# 10 | profile by_half from "h.csv" by half = members.half { half : number }
#    |                                                       ^^^^ a key is `int` or `text`
#
# error[unknown-field]: `members` has no field `unionid`
#   --> fail_records_and_profiles.tag:11:50
#    |
# 11 | profile other from "o.csv" by union_id = members.unionid { union_id : text }
#    |                                                  ^^^^^^^ did you mean `union_id`?
#    = fields of `members`: member_id, union_id, city, half
#
# error[profile-key]: the key `union_id` of `number` is int, and `members.union_id` is text
#   --> fail_records_and_profiles.tag:12:32
#    |
# 12 | profile number from "n.csv" by union_id = members.union_id { union_id : int }
#    |                                ^^^^^^^^ write `union_id : text`
#
# error[duplicate-field]: `members` has two fields `city`
#   --> fail_records_and_profiles.tag:13:9
#    |
#  3 | users members from "members.csv" by member_id { member_id : int  union_id : text?  city : text?  let half = member_id / ...
#    |                                                                                    ---- first declared here
# ...
# 13 | profile city from "c.csv" by member_id { }
#    |         ^^^^ choose another name for the profile
#
# error[unknown-lookup]: there is no lookup table `scrm`
#   --> fail_records_and_profiles.tag:14:62
#    |
# 14 | events visits from "v.csv" by member_id at at { of : text -> scrm }
#    |                                                              ^^^^
#
# error[no-time-in-records]: `pets` are records: they have no time
#   --> fail_records_and_profiles.tag:15:21
#    |
# 15 | tag a when any(pets within 30d)
#    |                     ^^^^^^^^^^ leave the window out, or ask a field of it: `where born within 30d`
#
# error[no-time-in-records]: `pets` are records: they have no time
#   --> fail_records_and_profiles.tag:16:14
#    |
# 16 | tag b = last(pets)
#    |              ^^^^ of which field? `last(pets.…)`
#
# error[no-time-in-records]: `pets` are records: they have no time
#   --> fail_records_and_profiles.tag:17:23
#    |
# 17 | tag c = distinct_days(pets)
#    |                       ^^^^ `distinct_days` asks when events were
#
# error[no-time-in-records]: `pets` are records: they have no time
#   --> fail_records_and_profiles.tag:18:28
#    |
# 18 | tag d when any(orders then pets)
#    |                            ^^^^ only events come one after the other
#
# error[not-a-value]: `scrm` is not a value
#   --> fail_records_and_profiles.tag:19:12
#    |
# 19 | tag e when scrm is missing
#    |            ^^^^ name a field; `scrm.union_id is known` are the users who have a row
#    = fields of `scrm`: union_id, source
#
# error[unknown-field]: `scrm` has no field `sourc`
#   --> fail_records_and_profiles.tag:20:14
#    |
# 20 | tag f = scrm.sourc
#    |              ^^^^^ did you mean `source`?
#    = fields of `scrm`: union_id, source
#
# error[aggregate-type]: `sum` cannot take `kind`, which is `text`
#   --> fail_records_and_profiles.tag:21:18
#    |
# 21 | tag g = sum(pets.kind within 7d)
#    |                  ^^^^ it takes int, money, duration, number
#
# error[no-time-in-records]: `pets` are records: they have no time
#   --> fail_records_and_profiles.tag:21:23
#    |
# 21 | tag g = sum(pets.kind within 7d)
#    |                       ^^^^^^^^^ leave the window out, or ask a field of it: `where born within 30d`
#
# error[unknown-name]: `owner` is not known
#   --> fail_records_and_profiles.tag:22:27
#    |
# 22 | tag h when any(pets where owner = 3)
#    |                           ^^^^^
#
# error[unknown-stream]: there is no stream `scrm`
#   --> fail_records_and_profiles.tag:23:18
#    |
# 23 | tag i when count(scrm) > 3
#    |                  ^^^^ it is one value a user: use it without `count`
#    = streams: orders, pets, old_pets, dogs, some, visits
