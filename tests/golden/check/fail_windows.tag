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
