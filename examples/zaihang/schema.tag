# A marketplace where people book an hour with an adviser (行家). All of data/ is made up.
timezone "Asia/Shanghai"

users members from "members.csv" by member_id {
  member_id  : int
  city       : text?
  title      : text? from "职位"
  gender     : enum("female", "male")?
  birthday   : date?
  registered : time
}

lookup advisers from "advisers.csv" by adviser_id {
  adviser_id : text
  name       : text
  field      : text
  price      : money
}

events logins from "logins.csv" by member_id at login_at
events searches from "searches.csv" by member_id at searched_at { field: text }
events asks from "asks.csv" by member_id at asked_at {
  adviser_id : text -> advisers
}
events orders from "orders.csv" by member_id at ordered_at dedupe by (order_id) {
  order_id   : text
  adviser_id : text -> advisers
  status     : enum("submitted", "paid", "completed")
  amount     : money
}

events paid = orders where status >= "paid"
events activity = logins + searches + asks + orders
