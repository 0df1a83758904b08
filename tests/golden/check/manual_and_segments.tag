# Tags given by people, and segments that leave some of them out.
users members from "members.csv" by member_id { member_id : text  points : int }
tag care.complained manual from "complained.csv" at given_at keep 90d
tag care.met manual from "met.jsonl"
tag care.mood manual ("bad", "fair", "good") from "mood/*.csv" at given_at
segment push.all when points > 10 except care.complained, care.met
segment push.some when push.all and care.mood >= "fair" and not care.met
