# A tag refreshed less often than its shortest window lasts misses whoever is in only between.
timezone "UTC"
users members from "members.csv" by id { id : int  expires : date? }
events logins from "logins.csv" by member at ts { }
events activity = logins where ts after 2020-01-01
import std.activity
param hours : duration = 3h
let horizon = 30d
let recent = any(logins within 2h)
def seen(d: duration) = any(logins within d)
def seen_too(d: duration) = seen(d)
def seen_twice(d: duration) = any(logins within d * 2)
@refresh(daily) tag a.let when recent
@refresh(quarterly) tag a.length when any(logins within horizon)
@refresh(daily) tag a.param when any(logins within hours)
@refresh(daily) tag a.arithmetic when any(logins within 2 * 2h)
@refresh(weekly) tag a.def when seen_too(1d)
@refresh(weekly) tag a.computed when seen_twice(1d)
@refresh(weekly) tag a.library when active_within(1d)
@refresh(quarterly) tag a.between when any(logins between 60d and 30d ago)
@refresh(quarterly) tag a.months when any(logins between 5 months and 3 months ago)
@refresh(daily) tag a.since when any(logins since 2h ago)
@refresh(daily) tag a.after when none(logins after 2h ago)
@refresh(daily) tag a.to when any(logins from 9h ago to 7h ago)
@refresh(weekly) tag a.ahead when expires within next 3d
@refresh(weekly) tag a.period when any(logins in today)
@refresh(monthly) tag a.previous when any(logins in previous 1 week)
@refresh(weekly) tag a.kept manual from "given.csv" at given_at keep 3d
@refresh(hourly) tag a.below when any(logins within 3d)
@refresh(weekly) tag a.tag when a.below
@refresh(monthly) tag fine.month when any(logins within 28d)
@refresh(daily) tag fine.today when any(logins in today)
@refresh(quarterly) tag fine.before when none(logins before 30d ago)
@refresh(realtime) tag fine.realtime when recent
tag fine.unsaid when recent
# ---- diagnostics
# warning[slow-refresh]: `a.let` is refreshed less often than `within 2h` lasts
#   --> refresh.tag:13:21
#    |
#  9 | let recent = any(logins within 2h)
#    |                         --------- this window is shorter
# ...
# 13 | @refresh(daily) tag a.let when recent
#    |                     ^^^^^ refresh more often than the window is long
#
# warning[slow-refresh]: `a.length` is refreshed less often than `within horizon` lasts
#   --> refresh.tag:14:25
#    |
# 14 | @refresh(quarterly) tag a.length when any(logins within horizon)
#    |                         ^^^^^^^^ refresh more often than the window is long
#    |                                                  -------------- this window is shorter
#
# warning[slow-refresh]: `a.param` is refreshed less often than `within hours` lasts
#   --> refresh.tag:15:21
#    |
# 15 | @refresh(daily) tag a.param when any(logins within hours)
#    |                     ^^^^^^^ refresh more often than the window is long
#    |                                             ------------ this window is shorter
#
# warning[slow-refresh]: `a.arithmetic` is refreshed less often than `within 2 * 2h` lasts
#   --> refresh.tag:16:21
#    |
# 16 | @refresh(daily) tag a.arithmetic when any(logins within 2 * 2h)
#    |                     ^^^^^^^^^^^^ refresh more often than the window is long
#    |                                                  ------------- this window is shorter
#
# warning[slow-refresh]: `a.def` is refreshed less often than `seen_too(1d)` lasts
#   --> refresh.tag:17:22
#    |
# 17 | @refresh(weekly) tag a.def when seen_too(1d)
#    |                      ^^^^^ refresh more often than the window is long
#    |                                 ------------ this window is shorter
#
# warning[slow-refresh]: `a.computed` is refreshed less often than `seen_twice(1d)` lasts
#   --> refresh.tag:18:22
#    |
# 18 | @refresh(weekly) tag a.computed when seen_twice(1d)
#    |                      ^^^^^^^^^^ refresh more often than the window is long
#    |                                      -------------- this window is shorter
#
# warning[slow-refresh]: `a.library` is refreshed less often than `active_within(1d)` lasts
#   --> refresh.tag:19:22
#    |
# 19 | @refresh(weekly) tag a.library when active_within(1d)
#    |                      ^^^^^^^^^ refresh more often than the window is long
#    |                                     ----------------- this window is shorter
#
# warning[slow-refresh]: `a.between` is refreshed less often than `between 60d and 30d ago` lasts
#   --> refresh.tag:20:25
#    |
# 20 | @refresh(quarterly) tag a.between when any(logins between 60d and 30d ago)
#    |                         ^^^^^^^^^ refresh more often than the window is long
#    |                                                   ----------------------- this window is shorter
#
# warning[slow-refresh]: `a.months` is refreshed less often than `between 5 months and 3 months ago` lasts
#   --> refresh.tag:21:25
#    |
# 21 | @refresh(quarterly) tag a.months when any(logins between 5 months and 3 months ago)
#    |                         ^^^^^^^^ refresh more often than the window is long
#    |                                                  --------------------------------- this window is shorter
#
# warning[slow-refresh]: `a.since` is refreshed less often than `since 2h ago` lasts
#   --> refresh.tag:22:21
#    |
# 22 | @refresh(daily) tag a.since when any(logins since 2h ago)
#    |                     ^^^^^^^ refresh more often than the window is long
#    |                                             ------------ this window is shorter
#
# warning[slow-refresh]: `a.after` is refreshed less often than `after 2h ago` lasts
#   --> refresh.tag:23:21
#    |
# 23 | @refresh(daily) tag a.after when none(logins after 2h ago)
#    |                     ^^^^^^^ refresh more often than the window is long
#    |                                              ------------ this window is shorter
#
# warning[slow-refresh]: `a.to` is refreshed less often than `from 9h ago to 7h ago` lasts
#   --> refresh.tag:24:21
#    |
# 24 | @refresh(daily) tag a.to when any(logins from 9h ago to 7h ago)
#    |                     ^^^^ refresh more often than the window is long
#    |                                          --------------------- this window is shorter
#
# warning[slow-refresh]: `a.ahead` is refreshed less often than `within next 3d` lasts
#   --> refresh.tag:25:22
#    |
# 25 | @refresh(weekly) tag a.ahead when expires within next 3d
#    |                      ^^^^^^^ refresh more often than the window is long
#    |                                           -------------- this window is shorter
#
# warning[slow-refresh]: `a.period` is refreshed less often than `in today` lasts
#   --> refresh.tag:26:22
#    |
# 26 | @refresh(weekly) tag a.period when any(logins in today)
#    |                      ^^^^^^^^ refresh more often than the window is long
#    |                                               -------- this window is shorter
#
# warning[slow-refresh]: `a.previous` is refreshed less often than `in previous 1 week` lasts
#   --> refresh.tag:27:23
#    |
# 27 | @refresh(monthly) tag a.previous when any(logins in previous 1 week)
#    |                       ^^^^^^^^^^ refresh more often than the window is long
#    |                                                  ------------------ this window is shorter
#
# warning[slow-refresh]: `a.kept` is refreshed less often than `3d` lasts
#   --> refresh.tag:28:22
#    |
# 28 | @refresh(weekly) tag a.kept manual from "given.csv" at given_at keep 3d
#    |                      ^^^^^^ refresh more often than the window is long
#    |                                                                      -- this window is shorter
#
# warning[slow-refresh]: `a.tag` is refreshed less often than `within 3d` lasts
#   --> refresh.tag:30:22
#    |
# 29 | @refresh(hourly) tag a.below when any(logins within 3d)
#    |                                              --------- this window is shorter
# 30 | @refresh(weekly) tag a.tag when a.below
#    |                      ^^^^^ refresh more often than the window is long
