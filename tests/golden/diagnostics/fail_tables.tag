events orders from "o.csv" by id { amount: money }
users members from "m.csv" by id at registered { id: int, city: text? }
lookup products from "p.csv" by id dedupe by (id) { id: int }
events logins by uid from "l.csv" at ts
users u from "u.csv" by id {
  id int
  city : texts from
  name : text = other
  @sensitive : text
  age  : int
  let x
  last : date
}
events e from "e.csv" by a at b as csv
events d = logins where
events u = logins
