# Functions of the whole population, limits and samples.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  points : int?  spend : money  city : text?  vip : bool  seen : time?  born : date?
}
param part : number = 12.5%
tag chosen when vip
tag a when in_top(points, part)
tag b when in_top(spend, 1000, per: city, among: chosen)
tag c = ntile(seen, 5)
tag d = percent_rank(born)
tag e = overall_median(born)
tag f when spend > overall_quantile(spend, 80%, per: vip)
segment g when chosen except a limit 100 by spend per city sample part
segment h when chosen limit 1 by now - seen asc sample 10% salt "autumn"
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#   points: int?
#   spend: money
#   city: text?
#   vip: bool
#   seen: time?
#   born: date?
#
# param part: number = 0.125
#
# tag chosen: bool
#   members.vip: bool
#
# tag a: bool?
#   in_top of everybody, share 0.125: bool?
#     members.points: int?
#
# tag b: bool?
#   in_top of everybody, count 1000: bool?
#     members.spend: money
#     among
#       tag chosen: bool
#     per
#       members.city: text?
#
# tag c: int?
#   ntile of everybody, count 5: int?
#     members.seen: time?
#
# tag d: number?
#   percent_rank of everybody: number?
#     members.born: date?
#
# tag e: time?
#   overall_median of everybody: time?
#     convert: time?
#       members.born: date?
#
# tag f: bool?
#   >: bool?
#     convert: number
#       members.spend: money
#     overall_quantile of everybody, share 0.8: number?
#       members.spend: money
#       per
#         members.vip: bool
#
# segment g: bool
#   tag chosen: bool
#   except a
#   limit 100 by desc
#     members.spend: money
#   per
#     members.city: text?
#   sample 0.125 salt "g"
#
# segment h: bool
#   tag chosen: bool
#   limit 1 by asc
#     -: duration?
#       now: time
#       members.seen: time?
#   sample 0.1 salt "autumn"
