# Derived and united streams come down to tables, conditions and fields by part.
users members from "members.csv" by member_id { member_id : int  city : text }
events app_log from "log.csv" by uid at ts { uid : int  name : text  page : text?  store : text }
events orders from "orders.csv" by member_id at paid_at {
  amount : money  store : text  let page = store
}
events logins = app_log where name = "login"
events home = logins where page starts with "/home" and city = "北京"
events big = orders where amount > 3 * usual
events activity = home + big
let usual = avg(orders.amount)
tag seen when any(activity where page = "/" and time after 2026-01-01T00:00Z)
tag twice when last(activity.store) = last(orders.store) and last(big) = first(home)
