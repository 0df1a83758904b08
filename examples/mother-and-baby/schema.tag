# A shop for mothers and babies: the age of the child decides what is needed.
timezone "Asia/Shanghai"

users mothers from "mothers.csv" by member_id {
  member_id  : int
  city       : text?
  due_date   : date?  # of a child that is expected
  registered : date
}

records children from "children.csv" by member_id {
  born   : date?
  gender : enum("girl", "boy")?
}

events orders from "orders.csv" by member_id at paid_at {
  category : enum("formula", "diapers", "food", "clothes", "toys", "mother")
  stage    : int?  # of formula: 1, 2 or 3
  amount   : money
}
events formula = orders where category = "formula"
events diapers = orders where category = "diapers"

events visits from "visits.csv" by member_id at visited_at
events activity = visits + orders
