let good = 1
tag broken when (good
tag fine when good
let half = good + 
@owner("crm")
tag also_fine when good
users members from "m.csv" by id {
  id   : int
  name text
  @sensitive wrong :
  city : text
}
let a = 1 let b = 2 3 let c = 4
@owner("x")
@status(active) tag more when when
let last = 5
