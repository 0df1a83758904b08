# A chain of opticians: customers, their eye tests, what they bought.
timezone "Asia/Shanghai"

users customers from "customers.csv" by customer_id {
  customer_id : int
  city        : text?
  birthday    : date?
  registered  : date
}

# Degrees of short sight: 300 is −3.00 dioptres.
events eye_tests from "eye_tests.csv" by customer_id at tested_at {
  degree : int?
}

events orders from "orders.csv" by customer_id at paid_at {
  product : enum("single vision", "progressive", "contact lenses", "sunglasses", "solution", "frame only")
  amount  : money
}
events glasses = orders where product in ("single vision", "progressive")
events lenses = orders where product = "contact lenses"

events contacts from "contacts.csv" by customer_id at sent_at
events responses from "responses.csv" by customer_id at answered_at
