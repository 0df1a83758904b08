# Conditions that their own constants decide; those beside them are right.
users members from "members.csv" by member_id {
  member_id : int  age : int  city : text?  level : enum("low", "mid", "high")?  `score` : number  born : date
}
events orders from "orders.csv" by member_id at paid_at { amount : money }
param least : int = 60
tag a1 when age > 60 and age < 18
tag a2 when city = "Beijing" and city = "Shanghai"
tag a3 when age > 3 and age < 4
tag a4 when 60 < age and age in 18 .. 45
tag a5 when not (age >= 18) and age >= least
tag a6 when level = "low" and level >= "mid"
tag a7 when age = 3 and city = "Beijing" and age != 3
tag a8 when count(orders) < 0
tag a9 when born > 2026-01-01 and born < 2025-01-01
tag b1 when city != "Beijing" or city != "Shanghai"
tag b2 when age > 18 or age <= 60
tag b3 when count(orders) >= 0
tag b4 when distinct_days(orders within 30d) = -1 or age > 3
tag c1 when age > 18 and age < 60 and age != 30
tag c2 when `score` > 3 and `score` < 4
tag c3 when city = "Beijing" or city = "Shanghai"
tag c4 when age > 18 or age < 10
tag c5 when any(orders where amount > 3) and any(orders where amount < 2)
tag c6 when level >= "mid" and level <= "mid"
# ---- diagnostics
# warning[never-true]: `age > 60 and age < 18` can never be true
#  --> certain.tag:7:26
#   |
# 7 | tag a1 when age > 60 and age < 18
#   |                          ^^^^^^^^
#
# warning[never-true]: `city = "Beijing" and city = "Shanghai"` can never be true
#  --> certain.tag:8:34
#   |
# 8 | tag a2 when city = "Beijing" and city = "Shanghai"
#   |                                  ^^^^^^^^^^^^^^^^^
#
# warning[never-true]: `age > 3 and age < 4` can never be true
#  --> certain.tag:9:25
#   |
# 9 | tag a3 when age > 3 and age < 4
#   |                         ^^^^^^^
#
# warning[never-true]: `60 < age and age in 18 .. 45` can never be true
#   --> certain.tag:10:26
#    |
# 10 | tag a4 when 60 < age and age in 18 .. 45
#    |                          ^^^^^^^^^^^^^^^
#
# warning[never-true]: `not (age >= 18) and age >= least` can never be true
#   --> certain.tag:11:33
#    |
# 11 | tag a5 when not (age >= 18) and age >= least
#    |                                 ^^^^^^^^^^^^
#
# warning[never-true]: `level = "low" and level >= "mid"` can never be true
#   --> certain.tag:12:31
#    |
# 12 | tag a6 when level = "low" and level >= "mid"
#    |                               ^^^^^^^^^^^^^^
#
# warning[never-true]: `age = 3 and age != 3` can never be true
#   --> certain.tag:13:46
#    |
# 13 | tag a7 when age = 3 and city = "Beijing" and age != 3
#    |                                              ^^^^^^^^
#
# warning[never-true]: `count(orders) < 0` can never be true
#   --> certain.tag:14:13
#    |
# 14 | tag a8 when count(orders) < 0
#    |             ^^^^^^^^^^^^^^^^^
#
# warning[never-true]: `born > 2026-01-01 and born < 2025-01-01` can never be true
#   --> certain.tag:15:35
#    |
# 15 | tag a9 when born > 2026-01-01 and born < 2025-01-01
#    |                                   ^^^^^^^^^^^^^^^^^
#
# warning[always-true]: `city != "Beijing" or city != "Shanghai"` is always true
#   --> certain.tag:16:34
#    |
# 16 | tag b1 when city != "Beijing" or city != "Shanghai"
#    |                                  ^^^^^^^^^^^^^^^^^^ of every value that is not missing
#
# warning[always-true]: `age > 18 or age <= 60` is always true
#   --> certain.tag:17:25
#    |
# 17 | tag b2 when age > 18 or age <= 60
#    |                         ^^^^^^^^^
#
# warning[always-true]: `count(orders) >= 0` is always true
#   --> certain.tag:18:13
#    |
# 18 | tag b3 when count(orders) >= 0
#    |             ^^^^^^^^^^^^^^^^^^
#
# warning[never-true]: `distinct_days(orders within 30d) = -1` can never be true
#   --> certain.tag:19:13
#    |
# 19 | tag b4 when distinct_days(orders within 30d) = -1 or age > 3
#    |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
