let within  = (a within 30d, a within 3 months, a within d after registered, a within 7d before 2026-01-01)
let between = (a between 90d and 30d ago, a between 30 months ago and 3d from now)
let bounds  = (a before 60d ago, a after 2026-11-21T08:00:00.5+08:00, a since 2026-01-01T00:00Z)
let spans   = (a from 2026-01-01 to 2026-02-01, a from now to b, a from 3d from now to 9d from now)
let periods = (a in today, a in yesterday, a in this day, a in this week, a in this month,
               a in this quarter, a in this year, a not in this month)
let near    = (a in previous 3 months, a in previous 1 day, a in next 7 days, a in next 2 quarters)
let ahead   = (a within next 3d, a within next 3 months, a within next lead_time)
# ---- ast
# let within
#   = list
#     window within
#       name a
#       length duration 30d
#     window within
#       name a
#       length calendar 3 months
#     window within after
#       name a
#       length name d
#       a name registered
#     window within before
#       name a
#       length duration 7d
#       a date 2026-01-01
# let between
#   = list
#     window between
#       name a
#       a duration 90d
#       b ago
#         duration 30d
#     window between
#       name a
#       a ago
#         calendar 30 months
#       b from now
#         duration 3d
# let bounds
#   = list
#     window before
#       name a
#       a ago
#         duration 60d
#     window after
#       name a
#       a time 2026-11-21T08:00:00.5+08:00
#     window since
#       name a
#       a time 2026-01-01T00:00Z
# let spans
#   = list
#     window from to
#       name a
#       a date 2026-01-01
#       b date 2026-02-01
#     window from to
#       name a
#       a name now
#       b name b
#     window from to
#       name a
#       a from now
#         duration 3d
#       b from now
#         duration 9d
# let periods
#   = list
#     window in today
#       name a
#     window in yesterday
#       name a
#     window in today
#       name a
#     window in this week
#       name a
#     window in this month
#       name a
#     window in this quarter
#       name a
#     window in this year
#       name a
#     not
#       window in this month
#         name a
# let near
#   = list
#     window in previous 3 months
#       name a
#     window in previous 1 day
#       name a
#     window in next 7 days
#       name a
#     window in next 2 quarters
#       name a
# let ahead
#   = list
#     window within next
#       name a
#       length duration 3d
#     window within next
#       name a
#       length calendar 3 months
#     window within next
#       name a
#       length name lead_time
