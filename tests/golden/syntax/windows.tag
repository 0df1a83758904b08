let within  = (a within 30d, a within 3 months, a within d after registered, a within 7d before 2026-01-01)
let between = (a between 90d and 30d ago, a between 30 months ago and 3d from now)
let bounds  = (a before 60d ago, a after 2026-11-21T08:00:00.5+08:00, a since 2026-01-01T00:00Z)
let spans   = (a from 2026-01-01 to 2026-02-01, a from now to b, a from 3d from now to 9d from now)
let periods = (a in today, a in yesterday, a in this day, a in this week, a in this month,
               a in this quarter, a in this year, a not in this month)
let near    = (a in previous 3 months, a in previous 1 day, a in next 7 days, a in next 2 quarters)
let ahead   = (a within next 3d, a within next 3 months, a within next lead_time)
