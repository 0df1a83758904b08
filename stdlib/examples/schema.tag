# What the examples of the functions' documentation run on, at 2026-11-21T08:00.
timezone "Asia/Shanghai"

users members from "members.csv" by id { id: int  points: int }

events orders from "orders.csv" by member_id at paid_at {
  amount  : money?
  items   : int
  product : text?
}
