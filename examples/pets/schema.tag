# A shop for pets: who the customers are, which animals they have, what they buy.
timezone "Asia/Shanghai"

users members from "members.csv" by member_id {
  member_id  : int
  city       : text?
  registered : date
}

# The animals of a customer. One customer may have several.
records pets from "pets.csv" by member_id {
  kind     : enum("dog", "cat")
  name     : text?
  born     : date?
  neutered : bool?
}
records dogs = pets where kind = "dog"
records cats = pets where kind = "cat"

events orders from "orders.csv" by member_id at paid_at {
  category : enum("food", "snacks", "litter", "toys", "deworming", "grooming")
  amount   : money
}
events food = orders where category = "food"
events litter = orders where category = "litter"
events deworming = orders where category = "deworming"

events visits from "visits.csv" by member_id at visited_at
events activity = visits + orders
