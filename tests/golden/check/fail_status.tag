# An active tag rests on no draft and no retired one, whatever lies between the two.
timezone "UTC"
users members from "members.csv" by id { id : int  points : int }
events orders from "orders.csv" by member at ts { amount : money }
@status(draft) tag t.draft when points > 3
@status(retired) tag t.old = points * 2
@status(draft) tag t.given manual from "given.csv"
let named = t.draft
def twice(x: int) = t.old + x
events chosen = orders where t.draft
tag between.unsaid when t.draft
@status(approved) tag between.approved when between.unsaid
@status(active) tag a.direct when t.draft
@status(active) tag a.let when named
@status(active) tag a.def when twice(3) > 3
@status(active) tag a.stream when any(chosen)
@status(active) tag a.where when any(orders where t.draft)
@status(active) tag a.manual when t.given
@status(active) tag a.unknown when t.draft is unknown
@status(active) tag a.between when between.approved
@status(active) segment a.excluded when points > 3 except t.draft
@status(approved) tag fine.approved when t.draft
@status(draft) tag fine.draft when t.old > 3
@status(active) tag fine.above when a.direct
# ---- diagnostics
# error[active-on-unsettled]: `a.direct` is active and rests on `t.draft`, which is `draft`
#   --> fail_status.tag:13:21
#    |
#  5 | @status(draft) tag t.draft when points > 3
#    |                    ------- its status
# ...
# 13 | @status(active) tag a.direct when t.draft
#    |                     ^^^^^^^^ approve `t.draft` first
#
# error[active-on-unsettled]: `a.let` is active and rests on `t.draft`, which is `draft`
#   --> fail_status.tag:14:21
#    |
#  5 | @status(draft) tag t.draft when points > 3
#    |                    ------- its status
# ...
# 14 | @status(active) tag a.let when named
#    |                     ^^^^^ approve `t.draft` first
#
# error[active-on-unsettled]: `a.def` is active and rests on `t.old`, which is `retired`
#   --> fail_status.tag:15:21
#    |
#  6 | @status(retired) tag t.old = points * 2
#    |                      ----- its status
# ...
# 15 | @status(active) tag a.def when twice(3) > 3
#    |                     ^^^^^ do without `t.old`
#
# error[active-on-unsettled]: `a.stream` is active and rests on `t.draft`, which is `draft`
#   --> fail_status.tag:16:21
#    |
#  5 | @status(draft) tag t.draft when points > 3
#    |                    ------- its status
# ...
# 16 | @status(active) tag a.stream when any(chosen)
#    |                     ^^^^^^^^ approve `t.draft` first
#
# error[active-on-unsettled]: `a.where` is active and rests on `t.draft`, which is `draft`
#   --> fail_status.tag:17:21
#    |
#  5 | @status(draft) tag t.draft when points > 3
#    |                    ------- its status
# ...
# 17 | @status(active) tag a.where when any(orders where t.draft)
#    |                     ^^^^^^^ approve `t.draft` first
#
# error[active-on-unsettled]: `a.manual` is active and rests on `t.given`, which is `draft`
#   --> fail_status.tag:18:21
#    |
#  7 | @status(draft) tag t.given manual from "given.csv"
#    |                    ------- its status
# ...
# 18 | @status(active) tag a.manual when t.given
#    |                     ^^^^^^^^ approve `t.given` first
#
# error[active-on-unsettled]: `a.unknown` is active and rests on `t.draft`, which is `draft`
#   --> fail_status.tag:19:21
#    |
#  5 | @status(draft) tag t.draft when points > 3
#    |                    ------- its status
# ...
# 19 | @status(active) tag a.unknown when t.draft is unknown
#    |                     ^^^^^^^^^ approve `t.draft` first
#
# error[active-on-unsettled]: `a.between` is active and rests on `t.draft`, which is `draft`
#   --> fail_status.tag:20:21
#    |
#  5 | @status(draft) tag t.draft when points > 3
#    |                    ------- its status
# ...
# 20 | @status(active) tag a.between when between.approved
#    |                     ^^^^^^^^^ approve `t.draft` first
#
# error[active-on-unsettled]: `a.excluded` is active and rests on `t.draft`, which is `draft`
#   --> fail_status.tag:21:25
#    |
#  5 | @status(draft) tag t.draft when points > 3
#    |                    ------- its status
# ...
# 21 | @status(active) segment a.excluded when points > 3 except t.draft
#    |                         ^^^^^^^^^^ approve `t.draft` first
