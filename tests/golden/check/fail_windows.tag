# Windows that say nothing, or nothing about events.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  points : int  registered : time }
events e from "e.csv" by member_id at ts { seen : time }
tag a when any(e within 30)
tag b when any(e within registered)
tag c when any(e before 30d)
tag d when any(e between 2026-01-01 and 2026-02-01)
tag f when any(e between 30d and 90d ago)
tag g when any(e within next 3d) or any(e in next 7 days)
tag h when points within 30d
tag i when any(e from 2026-02-01 to 2026-01-01)
tag j when any(e within -3d)
tag k when any(e since seen)
tag l when e within 30d
tag m when any(e in previous 200000 days)
# ---- diagnostics
# error[length-wanted]: `30` is `int`, and a length of time is wanted
#  --> fail_windows.tag:5:25
#   |
# 5 | tag a when any(e within 30)
#   |                         ^^ a duration has a unit: `30d`, `30h`
#
# error[length-wanted]: `registered` is `time`, and a length of time is wanted
#  --> fail_windows.tag:6:25
#   |
# 6 | tag b when any(e within registered)
#   |                         ^^^^^^^^^^ from a point in time on: `since registered`
#
# error[point-wanted]: `30d` is `duration`, and a point in time is wanted
#  --> fail_windows.tag:7:25
#   |
# 7 | tag c when any(e before 30d)
#   |                         ^^^ write `30d ago`
#
# error[between-lengths]: `between` takes two lengths, the second with `ago`
#  --> fail_windows.tag:8:18
#   |
# 8 | tag d when any(e between 2026-01-01 and 2026-02-01)
#   |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ between two points in time: `from T to U`
#
# error[empty-range]: nothing lies in `between 30d and 90d ago`
#  --> fail_windows.tag:9:18
#   |
# 9 | tag f when any(e between 30d and 90d ago)
#   |                  ^^^^^^^^^^^^^^^^^^^^^^^ the longer ago comes first: `between 90d and 30d ago`
#
# error[future-events]: `within next 3d` lies ahead, where no events are
#   --> fail_windows.tag:10:18
#    |
# 10 | tag g when any(e within next 3d) or any(e in next 7 days)
#    |                  ^^^^^^^^^^^^^^ events have only a past: `within 30d`
#
# error[future-events]: `in next 7 days` lies ahead, where no events are
#   --> fail_windows.tag:10:43
#    |
# 10 | tag g when any(e within next 3d) or any(e in next 7 days)
#    |                                           ^^^^^^^^^^^^^^ events have only a past: `within 30d`
#
# error[window-of-no-time]: `points` is `int`, and a window is asked of a time
#   --> fail_windows.tag:11:12
#    |
# 11 | tag h when points within 30d
#    |            ^^^^^^ a window is asked of a time or a date, or of a stream in an aggregate
#
# error[empty-range]: nothing lies in `from 2026-02-01 to 2026-01-01`
#   --> fail_windows.tag:12:18
#    |
# 12 | tag i when any(e from 2026-02-01 to 2026-01-01)
#    |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the earlier comes first
#
# error[empty-range]: nothing lies in `-3d`
#   --> fail_windows.tag:13:25
#    |
# 13 | tag j when any(e within -3d)
#    |                         ^^^ a length is more than nothing
#
# error[event-field-here]: `seen` is a field of the events of `e`, which are not seen here
#   --> fail_windows.tag:14:24
#    |
# 14 | tag k when any(e since seen)
#    |                        ^^^^ say of which, like `last(e.seen)`
#
# error[not-a-value]: `e` is not a value
#   --> fail_windows.tag:15:12
#    |
#  4 | events e from "e.csv" by member_id at ts { seen : time }
#    |        - `e` is a stream of events
# ...
# 15 | tag l when e within 30d
#    |            ^ write `any(e within 30d)`
#
# error[number-too-large]: `200000` is too large
#   --> fail_windows.tag:16:18
#    |
# 16 | tag m when any(e in previous 200000 days)
#    |                  ^^^^^^^^^^^^^^^^^^^^^^^ from 1 to 100000
