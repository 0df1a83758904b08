# Annotations that are not there, not so, or not kept.
users members from "members.csv" by member_id { member_id : int  points : int  @sensitive income : money }
events logins from "logins.csv" by member_id at ts {}
def recent(d: duration) = any(logins within d)
@onwer("crm") @status(live) @refresh(often) @title(fr: "x") @owner(3) @owner("a") @review_by("x")
@description @sensitive(true)
tag a when points > 100
@owner("crm") let b = points * 2
@status(draft) tag c when points > 3
@status(active) tag d when not c
@status(active) tag e when d
let f = income * 2
segment g when f > 3
@review_by(1969-12-31) tag h when points > 3
@refresh(weekly) tag i when any(logins within 24h)
@refresh(daily) tag j when recent(2h)
# ---- diagnostics
# error[unknown-annotation]: there is no annotation `@onwer`
#  --> fail_annotations.tag:5:2
#   |
# 5 | @onwer("crm") @status(live) @refresh(often) @title(fr: "x") @owner(3) @owner("a") @review_by("x")
#   |  ^^^^^ did you mean `owner`?
#   = annotations: title, description, owner, reviewer, status, refresh, review_by, sensitive
#
# error[annotation-arguments]: `@status` is not written so
#  --> fail_annotations.tag:5:15
#   |
# 5 | @onwer("crm") @status(live) @refresh(often) @title(fr: "x") @owner(3) @owner("a") @review_by("x")
#   |               ^^^^^^^^^^^^^ write `@status(draft | approved | active | retired)`
#
# error[annotation-arguments]: `@refresh` is not written so
#  --> fail_annotations.tag:5:29
#   |
# 5 | @onwer("crm") @status(live) @refresh(often) @title(fr: "x") @owner(3) @owner("a") @review_by("x")
#   |                             ^^^^^^^^^^^^^^^ write `@refresh(realtime | hourly | daily | weekly | monthly | quarterly)`
#
# error[annotation-arguments]: `@title` is not written so
#  --> fail_annotations.tag:5:45
#   |
# 5 | @onwer("crm") @status(live) @refresh(often) @title(fr: "x") @owner(3) @owner("a") @review_by("x")
#   |                                             ^^^^^^^^^^^^^^^ write `@title("…")` or `@title(zh: "…", en: "…")`
#
# error[annotation-arguments]: `@owner` is not written so
#  --> fail_annotations.tag:5:61
#   |
# 5 | @onwer("crm") @status(live) @refresh(often) @title(fr: "x") @owner(3) @owner("a") @review_by("x")
#   |                                                             ^^^^^^^^^ write `@owner("crm")`
#
# error[annotation-twice]: `@owner` stands here twice
#  --> fail_annotations.tag:5:71
#   |
# 5 | @onwer("crm") @status(live) @refresh(often) @title(fr: "x") @owner(3) @owner("a") @review_by("x")
#   |                                                                       ^^^^^^^^^^^ keep one of them
#
# error[annotation-arguments]: `@review_by` is not written so
#  --> fail_annotations.tag:5:83
#   |
# 5 | @onwer("crm") @status(live) @refresh(often) @title(fr: "x") @owner(3) @owner("a") @review_by("x")
#   |                                                                                   ^^^^^^^^^^^^^^^ write `@review_by(2026-12-31)`
#
# error[annotation-arguments]: `@description` is not written so
#  --> fail_annotations.tag:6:1
#   |
# 6 | @description @sensitive(true)
#   | ^^^^^^^^^^^^ write `@description("…")` or `@description(zh: "…", en: "…")`
#
# error[annotation-arguments]: `@sensitive` is not written so
#  --> fail_annotations.tag:6:14
#   |
# 6 | @description @sensitive(true)
#   |              ^^^^^^^^^^^^^^^^ write `@sensitive`
#
# error[annotation-misplaced]: `@owner` does not belong here
#  --> fail_annotations.tag:8:1
#   |
# 8 | @owner("crm") let b = points * 2
#   | ^^^^^^^^^^^^^ annotations belong to tags and segments, and `@sensitive` to fields
#
# error[active-on-unsettled]: `d` is active and rests on `c`, which is `draft`
#   --> fail_annotations.tag:10:21
#    |
#  9 | @status(draft) tag c when points > 3
#    |                    - its status
# 10 | @status(active) tag d when not c
#    |                     ^ approve `c` first
#
# error[sensitive-segment]: `g` rests on the sensitive field `members.income`
#   --> fail_annotations.tag:13:9
#    |
# 13 | segment g when f > 3
#    |         ^ mark the segment `@sensitive`, or do without the field
#
# warning[review-due]: `h` should have been reviewed by 1969-12-31
#   --> fail_annotations.tag:14:28
#    |
# 14 | @review_by(1969-12-31) tag h when points > 3
#    |                            ^ look at it again, and set a later day
#
# warning[slow-refresh]: `i` is refreshed less often than `within 24h` lasts
#   --> fail_annotations.tag:15:22
#    |
# 15 | @refresh(weekly) tag i when any(logins within 24h)
#    |                      ^ refresh more often than the window is long
#    |                                        ---------- this window is shorter
#
# warning[slow-refresh]: `j` is refreshed less often than `recent(2h)` lasts
#   --> fail_annotations.tag:16:21
#    |
# 16 | @refresh(daily) tag j when recent(2h)
#    |                     ^ refresh more often than the window is long
#    |                            ---------- this window is shorter
