# A segment that rests on a sensitive field says so, whatever lies between the two.
timezone "UTC"
users members from "members.csv" by id {
  id : int
  @sensitive income : money
  @sensitive phone : text?
  shop : int -> shops
  let yearly = income * 12
}
lookup shops from "shops.csv" by id { id : int  @sensitive rent : money  let twice = rent * 2 }
events logins from "logins.csv" by member at ts {
  @sensitive ip : text
  shop : int -> shops
  let here = ip starts with "10."
}
events orders from "orders.csv" by member at ts {}
events local_logins = logins where here
events activity = local_logins + orders
import std.activity
let wealthy = yearly > 100
def earns(m: money) = income > m
tag all.rich when wealthy
@sensitive tag all.marked when wealthy
@sensitive segment all.fine when wealthy
segment a.field when phone is known
segment a.computed when yearly > 3
segment a.let when wealthy
segment a.def when earns(3)
segment a.lookup when shop.rent > 3
segment a.computed_lookup when shop.twice > 3
segment a.stream when any(local_logins)
segment a.union when any(activity)
segment a.where when any(logins where shop.rent > 3)
segment a.event when any(logins where here)
segment a.library when active_within(3d)
segment a.tag when all.rich
segment a.marked_tag when all.marked
segment a.segment when all.fine
segment a.excluded when id > 3 except all.rich
# ---- diagnostics
# error[sensitive-segment]: `a.field` rests on the sensitive field `members.phone`
#   --> fail_sensitive.tag:25:9
#    |
# 25 | segment a.field when phone is known
#    |         ^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.computed` rests on the sensitive field `members.income`
#   --> fail_sensitive.tag:26:9
#    |
# 26 | segment a.computed when yearly > 3
#    |         ^^^^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.let` rests on the sensitive field `members.income`
#   --> fail_sensitive.tag:27:9
#    |
# 27 | segment a.let when wealthy
#    |         ^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.def` rests on the sensitive field `members.income`
#   --> fail_sensitive.tag:28:9
#    |
# 28 | segment a.def when earns(3)
#    |         ^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.lookup` rests on the sensitive field `shops.rent`
#   --> fail_sensitive.tag:29:9
#    |
# 29 | segment a.lookup when shop.rent > 3
#    |         ^^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.computed_lookup` rests on the sensitive field `shops.rent`
#   --> fail_sensitive.tag:30:9
#    |
# 30 | segment a.computed_lookup when shop.twice > 3
#    |         ^^^^^^^^^^^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.stream` rests on the sensitive field `logins.ip`
#   --> fail_sensitive.tag:31:9
#    |
# 31 | segment a.stream when any(local_logins)
#    |         ^^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.union` rests on the sensitive field `logins.ip`
#   --> fail_sensitive.tag:32:9
#    |
# 32 | segment a.union when any(activity)
#    |         ^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.where` rests on the sensitive field `shops.rent`
#   --> fail_sensitive.tag:33:9
#    |
# 33 | segment a.where when any(logins where shop.rent > 3)
#    |         ^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.event` rests on the sensitive field `logins.ip`
#   --> fail_sensitive.tag:34:9
#    |
# 34 | segment a.event when any(logins where here)
#    |         ^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.library` rests on the sensitive field `logins.ip`
#   --> fail_sensitive.tag:35:9
#    |
# 35 | segment a.library when active_within(3d)
#    |         ^^^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.tag` rests on the sensitive field `members.income`
#   --> fail_sensitive.tag:36:9
#    |
# 36 | segment a.tag when all.rich
#    |         ^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.marked_tag` rests on the sensitive field `members.income`
#   --> fail_sensitive.tag:37:9
#    |
# 37 | segment a.marked_tag when all.marked
#    |         ^^^^^^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.segment` rests on the sensitive field `members.income`
#   --> fail_sensitive.tag:38:9
#    |
# 38 | segment a.segment when all.fine
#    |         ^^^^^^^^^ mark the segment `@sensitive`, or do without the field
#
# error[sensitive-segment]: `a.excluded` rests on the sensitive field `members.income`
#   --> fail_sensitive.tag:39:9
#    |
# 39 | segment a.excluded when id > 3 except all.rich
#    |         ^^^^^^^^^^ mark the segment `@sensitive`, or do without the field
