# Tags, segments, params and library modules.
users members from "members.csv" by member_id { member_id : int  points : int }
param big : int = points
param wide : duration = 30
param words : text = "a"
needs events activity
needs users members(birthday: date?)
needs events orders(amount: money, place: text)
events orders from "orders.csv" by member_id at paid_at { amount : text }
tag twice = points * 2
segment a when points > 3 except twice, tiwce, words
tag care manual ("x", "x") from "care.csv"
tag kept manual from "kept.csv" keep 90d
tag odd manual from "odd" at member_id
tag b when any(activity) and birthday is known
