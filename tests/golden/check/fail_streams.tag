# Mistakes in derived and united streams.
users members from "members.csv" by member_id { member_id : int }
events orders from "orders.csv" by member_id at paid_at { amount : money  place : text }
events logins from "logins.csv" by member_id at ts { place : int }
events activity = logins + orders
events twice = orders + orders
events other = oders where amount > 3
events more = orders + members
events big = orders where amuont > 3
tag a when sum(activity.amount) > 3 and any(activity where amount > 3)
tag b when last(activity.place) = 3 or any(twice) or any(big) or any(other)
