# Exclusions are sets.
timezone "Asia/Shanghai"
users members from "m.parquet" by id { id: int  city: text?  points: int = 0  birthday: date?  active: bool? }
events orders from "o.parquet" by member at paid_at { amount: money  discount: money = 0  product: int -> products  let net = amount - discount }
events logins from "l.parquet" by member at ts { device: text? }
lookup products from "p.parquet" by id { id: int  category: text? }
tag care.complained manual from "c.csv" at given_at keep 90d
segment push.all when points > 10 except care.complained
# ---- plan
# zone Asia/Shanghai
# stream 0 care.complained
# column #0 time of events care.complained time
# column #1 int of user field 2
# uniforms
#   u0: %0 = now time
#   u1: %1 = constant duration 90d
#   u2: %2 = subtract time %0 %1
#   u3: %7 = constant int 10
# stage 0 user
#   compute
#     s4: %8 = less int %7 %6
# stage 1 events care.complained
#   compute
#     s1: %4 = less_equal time %2 %3
#   kernel
#     s2: %5 = aggregate bool any/0 %4  # care.complained
# stage 2 user
#   compute
#     s5: %9 = not bool %5
#     s6: %10 = and bool %8 %9
# set care.complained = %5 unknown of %5
# set push.all = %10 unknown of %10
