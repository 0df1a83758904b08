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
# ---- typed
# timezone "Asia/Shanghai"
#
# users members from "members.csv" by member_id
#   member_id: int
#   registered: time
#   card_expires: date?
#
# events e from "e.csv" by member_id at ts
#   ts: time
#   paid_at: time?
#   member_id: int
#
# stream e
#   part e
#   field ts: time
#     e.ts: time
#   field paid_at: time?
#     e.paid_at: time?
#
# tag a: bool
#   in window: bool
#     members.registered: time
#     from
#       -: time
#         now: time
#         30d: duration
#     to
#       now: time
#
# tag b: bool
#   in window: bool
#     members.registered: time
#     from
#       2026-01-01T00:00:00: time
#     to
#       now: time
#
# tag c: bool?
#   in window: bool?
#     convert: time?
#       members.card_expires: date?
#     from
#       now: time
#     to
#       +: time
#         now: time
#         3d: duration
#
# tag d: bool?
#   in window: bool?
#     convert: time?
#       members.card_expires: date?
#     from
#       start of day +1: time
#         now: time
#     to
#       start of day +8: time
#         now: time
#
# tag f: bool?
#   in window: bool?
#     convert: time?
#       members.card_expires: date?
#     from
#       start of week: time
#         now: time
#     to
#       start of week +1: time
#         now: time
#
# tag g: bool?
#   in window: bool?
#     last of e: time?
#     to
#       -: time
#         now: time
#         60d: duration
#
# tag h: bool?
#   in window: bool?
#     convert: time?
#       members.card_expires: date?
#     from
#       +: time
#         now: time
#         3d: duration
#     to
#       +: time
#         now: time
#         7d: duration
#
# tag i: bool
#   any of e: bool
#     where
#       in window: bool?
#         e.paid_at: time?
#         from
#           e.ts: time
#         to
#           +: time?
#             e.ts: time
#             1h: duration
