# Functions of the whole population: what they cannot rank, and what to write instead.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  points : int  city : text?  level : enum("low", "high")  seen : time?
}
events orders from "orders.csv" by member_id at paid_at { amount : money }
tag buyers when any(orders)
tag doubled = points * 2

tag a when in_top(city, 10%)
tag b = percent_rank(level)
tag c = ntile(3, 5)
tag d when in_top(points, 150%)
tag e when in_top(points, 0.2)
tag f when in_top(points, 0)
tag g = ntile(points, 2000)
tag h when in_top(points, 10%, among: points > 3)
tag i when in_top(points, 10%, among: doubled)
tag j when in_top(points, 10%, per: seen)
tag k when in_top(points, 10%, by: city)
tag l when in_top(points, 10%, per: city, per: level)
tag m when in_top(points)
tag n when in_top(points where city = "x", 10%)
tag o = count(orders where amount > overall_mean(points))
tag p = abs(x: points)
tag q = sum(orders.amount, per: city)
tag r when in_top(points, points)

segment s when points > 0 limit 0 by points
segment t when points > 0 limit 10 by city
segment u when points > 0 limit 10 by points per seen
segment v when points > 0 sample 10
# ---- diagnostics
# error[not-ranked]: `in_top` cannot rank users by `city`, which is `text`
#   --> fail_population.tag:10:19
#    |
# 10 | tag a when in_top(city, 10%)
#    |                   ^^^^ it takes int, money, number, duration, date, time
#
# error[not-ranked]: `percent_rank` cannot rank users by `level`, which is `enum`
#   --> fail_population.tag:11:22
#    |
# 11 | tag b = percent_rank(level)
#    |                      ^^^^^ it takes int, money, number, duration, date, time
#
# error[ranked-constant]: `3` is the same for all users: there is nothing for `ntile` to rank
#   --> fail_population.tag:12:15
#    |
# 12 | tag c = ntile(3, 5)
#    |               ^ rank by a field of the users, or by what is computed of their events
#
# error[argument-outside]: `150%` is no share that `in_top` takes
#   --> fail_population.tag:13:27
#    |
# 13 | tag d when in_top(points, 150%)
#    |                           ^^^^ it goes from 0% to 100%
#
# error[argument-outside]: `0.2` is no share that `in_top` takes
#   --> fail_population.tag:14:27
#    |
# 14 | tag e when in_top(points, 0.2)
#    |                           ^^^ a share has its `%`, a number of users is whole
#
# error[argument-outside]: `0` is no count that `in_top` takes
#   --> fail_population.tag:15:27
#    |
# 15 | tag f when in_top(points, 0)
#    |                           ^ it is 1 or more
#
# error[argument-outside]: `2000` is no count that `ntile` takes
#   --> fail_population.tag:16:23
#    |
# 16 | tag g = ntile(points, 2000)
#    |                       ^^^^ it goes from 1 to 1000
#
# error[among-no-set]: `points > 3` is no yes-or-no tag or segment
#   --> fail_population.tag:17:39
#    |
# 17 | tag h when in_top(points, 10%, among: points > 3)
#    |                                       ^^^^^^^^^^ give the condition a name: `tag … when points > 3`
#
# error[among-no-set]: `doubled` is no yes-or-no tag or segment
#   --> fail_population.tag:18:39
#    |
# 18 | tag i when in_top(points, 10%, among: doubled)
#    |                                       ^^^^^^^ give a condition on it a name: `tag … when doubled = …`
#
# error[per-type]: `seen` is `time`, which does not divide users into groups
#   --> fail_population.tag:19:37
#    |
# 19 | tag j when in_top(points, 10%, per: seen)
#    |                                     ^^^^ group by text, an enum, a whole number or yes and no
#
# error[unknown-argument-name]: there is no argument `by` of `in_top`
#   --> fail_population.tag:20:32
#    |
# 20 | tag k when in_top(points, 10%, by: city)
#    |                                ^^ it takes `among:` a tag or segment, and `per:` a field
#
# error[argument-twice]: `per:` is given twice
#   --> fail_population.tag:21:43
#    |
# 21 | tag l when in_top(points, 10%, per: city, per: level)
#    |                                           ^^^
#
# error[argument-count]: `in_top` is not called with 1 arguments
#   --> fail_population.tag:22:12
#    |
# 22 | tag m when in_top(points)
#    |            ^^^^^^^^^^^^^^ it takes what users are ranked by, and a share: `in_top(…, 90%)`
#
# error[where-outside]: `in_top` takes no `where`
#   --> fail_population.tag:23:32
#    |
# 23 | tag n when in_top(points where city = "x", 10%)
#    |                                ^^^^^^^^^^ to rank some of the users, write `among:` and the name of a tag
#
# error[population-inside]: `overall_mean` looks at all users, and cannot stand among the fields of one row
#   --> fail_population.tag:24:37
#    |
# 24 | tag o = count(orders where amount > overall_mean(points))
#    |                                     ^^^^^^^^^^^^^^^^^^^^ give it a name outside, `let … = overall_mean(points)`, and use that here
#
# error[unknown-argument-name]: there is no argument `x` of `abs`
#   --> fail_population.tag:25:13
#    |
# 25 | tag p = abs(x: points)
#    |             ^ its arguments stand in their order, without names
#
# error[unknown-argument-name]: there is no argument `per` of `sum`
#   --> fail_population.tag:26:28
#    |
# 26 | tag q = sum(orders.amount, per: city)
#    |                            ^^^ its arguments stand in their order, without names
#
# error[argument-not-constant]: `points` is not known before the run, as the count of `in_top` must be
#   --> fail_population.tag:27:27
#    |
# 27 | tag r when in_top(points, points)
#    |                           ^^^^^^ write it as in `3`, or give it a name with `param`
#
# error[argument-outside]: `0` is no count that `limit` takes
#   --> fail_population.tag:29:33
#    |
# 29 | segment s when points > 0 limit 0 by points
#    |                                 ^ it is 1 or more
#
# error[not-ranked]: `limit` cannot rank users by `city`, which is `text`
#   --> fail_population.tag:30:39
#    |
# 30 | segment t when points > 0 limit 10 by city
#    |                                       ^^^^ it takes int, money, number, date, time, duration
#
# error[per-type]: `seen` is `time`, which does not divide users into groups
#   --> fail_population.tag:31:50
#    |
# 31 | segment u when points > 0 limit 10 by points per seen
#    |                                                  ^^^^ group by text, an enum, a whole number or yes and no
#
# error[argument-outside]: `10` is no share that `sample` takes
#   --> fail_population.tag:32:34
#    |
# 32 | segment v when points > 0 sample 10
#    |                                  ^^ write `10%`
