# The same windows asked of fields: now is a bound, and the future exists.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  registered : time  card_expires : date? }
events e from "e.csv" by member_id at ts { ts : time  paid_at : time? }
tag a when registered within 30d
tag b when registered since 2026-01-01
tag c when card_expires within next 3d
tag d when card_expires in next 7 days
tag f when card_expires in this week
tag g when last(e) before 60d ago
tag h when card_expires between 3d and 7d from now
tag i when any(e where paid_at within 1h after ts)
