# Tags given by people, and segments that leave some of them out.
users members from "members.csv" by member_id { member_id : text  points : int }
tag care.complained manual from "complained.csv" at given_at keep 90d
tag care.met manual from "met.jsonl"
tag care.mood manual ("bad", "fair", "good") from "mood/*.csv" at given_at
segment push.all when points > 10 except care.complained, care.met
segment push.some when push.all and care.mood >= "fair" and not care.met
# ---- typed
# timezone "UTC"
#
# users members from "members.csv" by member_id
#   member_id: text
#   points: int
#
# manual care.complained from "complained.csv" by member_id at given_at
#   member_id: text
#   given_at: time
#
# manual care.met from "met.jsonl" by member_id
#   member_id: text
#
# manual care.mood from "mood/*.csv" by member_id at given_at
#   member_id: text
#   value: enum("bad", "fair", "good")
#   given_at: time
#
# stream care.complained
#   part care.complained
#   field given_at: time
#     care.complained.given_at: time
#
# stream care.met
#   part care.met
#   field (time): time
#     1970-01-01T00:00:00: time
#
# stream care.mood
#   part care.mood
#   field given_at: time
#     care.mood.given_at: time
#   field value: enum("bad", "fair", "good")?
#     care.mood.value: enum?
#
# tag care.complained: bool
#   any of care.complained: bool
#     from
#       -: time
#         now: time
#         90d: duration
#
# tag care.met: bool
#   any of care.met: bool
#
# tag care.mood: enum("bad", "fair", "good")?
#   last of care.mood: enum?
#     care.mood.value: enum?
#
# segment push.all: bool
#   >: bool
#     members.points: int
#     10: int
#   except care.complained
#   except care.met
#
# segment push.some: bool?
#   and: bool?
#     tag push.all: bool
#     >=: bool?
#       tag care.mood: enum?
#       "fair": enum
#     not: bool
#       tag care.met: bool
