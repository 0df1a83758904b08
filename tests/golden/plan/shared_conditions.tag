# A condition that several tags use is one node.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag a when points > 100 and city = "Beijing"
tag b when not (points > 100) or city = "Beijing"
# ---- plan
# zone Asia/Shanghai
# column #0 int of user field 2
# column #1 text of user field 1
# uniforms
#   u0: %1 = constant int 100
#   u1: %4 = constant text "Beijing"
# stage 0 user
#   compute
#     s1: %2 = less int %1 %0
#     s3: %5 = equal text? %3 %4
#     s4: %6 = and bool? %2 %5
#     s5: %7 = not bool %2
#     s6: %8 = or bool? %5 %7
# set a = %6 unknown of %6 causes %3
# set b = %8 unknown of %8 causes %3
