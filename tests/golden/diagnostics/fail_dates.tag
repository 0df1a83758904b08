let a = (2026-01-011, 2026-1-5, 2026/1/5, 2026-02-30, 2024-02-29, 2026-13-01, 0000-01-01)
let b = (2026-01-01T25:00, 2026-01-01T8:00, 2026-01-01T08:00:61, 2026-01-01T08:00+15:00, 2026-02-30T00:00)
let c = registered before 2026-01-05 08:00
let d = x in previous month or x in next week
# ---- diagnostics
# error[bad-date]: `2026-01-011` is not a date
#  --> fail_dates.tag:1:10
#   |
# 1 | let a = (2026-01-011, 2026-1-5, 2026/1/5, 2026-02-30, 2024-02-29, 2026-13-01, 0000-01-01)
#   |          ^^^^^^^^^^^ dates are written `2026-01-05`
#
# error[bad-date]: `2026-1-5` is not a date
#  --> fail_dates.tag:1:23
#   |
# 1 | let a = (2026-01-011, 2026-1-5, 2026/1/5, 2026-02-30, 2024-02-29, 2026-13-01, 0000-01-01)
#   |                       ^^^^^^^^ did you mean `2026-01-05`?
#
# error[bad-date]: `2026/1/5` is not a date
#  --> fail_dates.tag:1:33
#   |
# 1 | let a = (2026-01-011, 2026-1-5, 2026/1/5, 2026-02-30, 2024-02-29, 2026-13-01, 0000-01-01)
#   |                                 ^^^^^^^^ did you mean `2026-01-05`?
#
# error[bad-date]: `2026-02-30` is not a date
#  --> fail_dates.tag:1:43
#   |
# 1 | let a = (2026-01-011, 2026-1-5, 2026/1/5, 2026-02-30, 2024-02-29, 2026-13-01, 0000-01-01)
#   |                                           ^^^^^^^^^^ that month has 28 days
#
# error[bad-date]: `2026-13-01` is not a date
#  --> fail_dates.tag:1:67
#   |
# 1 | let a = (2026-01-011, 2026-1-5, 2026/1/5, 2026-02-30, 2024-02-29, 2026-13-01, 0000-01-01)
#   |                                                                   ^^^^^^^^^^ there is no month 13
#
# error[bad-date]: `0000-01-01` is not a date
#  --> fail_dates.tag:1:79
#   |
# 1 | let a = (2026-01-011, 2026-1-5, 2026/1/5, 2026-02-30, 2024-02-29, 2026-13-01, 0000-01-01)
#   |                                                                               ^^^^^^^^^^ there is no year 0
#
# error[bad-time]: `2026-01-01T25:00` is not a time
#  --> fail_dates.tag:2:10
#   |
# 2 | let b = (2026-01-01T25:00, 2026-01-01T8:00, 2026-01-01T08:00:61, 2026-01-01T08:00+15:00, 2026-02-30T00:00)
#   |          ^^^^^^^^^^^^^^^^ hours go from 00 to 23
#
# error[bad-time]: `2026-01-01T8:00` is not a time
#  --> fail_dates.tag:2:28
#   |
# 2 | let b = (2026-01-01T25:00, 2026-01-01T8:00, 2026-01-01T08:00:61, 2026-01-01T08:00+15:00, 2026-02-30T00:00)
#   |                            ^^^^^^^^^^^^^^^ write it as `2026-11-21T08:00`
#
# error[bad-time]: `2026-01-01T08:00:61` is not a time
#  --> fail_dates.tag:2:45
#   |
# 2 | let b = (2026-01-01T25:00, 2026-01-01T8:00, 2026-01-01T08:00:61, 2026-01-01T08:00+15:00, 2026-02-30T00:00)
#   |                                             ^^^^^^^^^^^^^^^^^^^ seconds go from 00 to 59
#
# error[bad-time]: `2026-01-01T08:00+15:00` is not a time
#  --> fail_dates.tag:2:66
#   |
# 2 | let b = (2026-01-01T25:00, 2026-01-01T8:00, 2026-01-01T08:00:61, 2026-01-01T08:00+15:00, 2026-02-30T00:00)
#   |                                                                  ^^^^^^^^^^^^^^^^^^^^^^ offsets go up to 14:00
#
# error[bad-time]: `2026-02-30T00:00` is not a time
#  --> fail_dates.tag:2:90
#   |
# 2 | let b = (2026-01-01T25:00, 2026-01-01T8:00, 2026-01-01T08:00:61, 2026-01-01T08:00+15:00, 2026-02-30T00:00)
#   |                                                                                          ^^^^^^^^^^^^^^^^ that month has 28 days
#
# error[bad-time]: `2026-01-05 08:00` is not a time
#  --> fail_dates.tag:3:27
#   |
# 3 | let c = registered before 2026-01-05 08:00
#   |                           ^^^^^^^^^^^^^^^^ a `T` stands between the date and the hour
#
# error[other-spelling]: `previous month` is written `previous 1 month`
#  --> fail_dates.tag:4:14
#   |
# 4 | let d = x in previous month or x in next week
#   |              ^^^^^^^^^^^^^^
#
# error[other-spelling]: `next week` is written `next 1 week`
#  --> fail_dates.tag:4:37
#   |
# 4 | let d = x in previous month or x in next week
#   |                                     ^^^^^^^^^
