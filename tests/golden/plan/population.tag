# Ranks of ranks: a pass for each level, all but the last of which only gather.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  points : int?  city : text? }
events orders from "orders.csv" by member_id at paid_at { amount : money }
let total = sum(orders.amount)
tag top when in_top(total, 20%)
tag best when in_top(points, 10, among: top, per: city) and points > overall_mean(points)
segment push when top limit 1000 by total desc per city sample 10% salt "autumn"
# ---- plan
# zone Asia/Shanghai
# stream 0 orders
# column #0 money of events orders field 0
# column #1 int of user field 1
# column #2 text of user field 2
# uniforms
#   u0: %0 = constant bool true
#   u1: %4 = constant number 0.2
#   u2: %5 = cuts money? in_top/1 %3 %4  # in_top(total, 20%)
#   u3: %8 = constant int? missing
#   u4: %12 = constant int 10
#   u5: %13 = cuts int? in_top/6 %10 %11 %12  # in_top(points, 10, among: top, per: city)
#   u6: %16 = cuts int? overall_mean/0 %7  # overall_mean(points)
#   u7: %17 = rank number? overall_mean/0 %16  # overall_mean(points)
#   u8: %20 = constant money? missing
#   u9: %22 = limit_cuts money? 1000 desc %21 %11  # segment push: limit 1000 by total desc per city
# stage 0 events orders pass 0
#   kernel
#     s1: %2 = broadcast bool %0
#   kernel
#     s2: %3 = aggregate money? sum/1 %2 %1  # sum(orders.amount)
# stage 1 events orders pass 1
#   kernel
#     s1: %2 = broadcast bool %0
#   kernel
#     s2: %3 = aggregate money? sum/1 %2 %1  # sum(orders.amount)
# stage 2 user pass 1
#   kernel
#     s3: %6 = rank bool? in_top/1 %5 %3  # in_top(total, 20%)
#   compute
#     s5: %9 = is_true bool %6
#     s6: %10 = select int? %9 %7 %8
#     s12: %21 = select money? %9 %3 %20
# stage 3 user pass 2
#   compute
#     s9: %15 = convert number? %7
#     s10: %18 = less number? %17 %15
#   kernel
#     s16: %26 = in_sample bool 100000000/10^9 "autumn"
# stage 4 events orders pass 2
#   kernel
#     s1: %2 = broadcast bool %0
#   kernel
#     s2: %3 = aggregate money? sum/1 %2 %1  # sum(orders.amount)
# stage 5 user pass 2
#   kernel
#     s3: %6 = rank bool? in_top/1 %5 %3  # in_top(total, 20%)
#   compute
#     s5: %9 = is_true bool %6
#     s6: %10 = select int? %9 %7 %8
#     s12: %21 = select money? %9 %3 %20
#   kernel
#     s8: %14 = rank bool? in_top/6 %13 %10 %11  # in_top(points, 10, among: top, per: city)
#   kernel
#     s13: %23 = within_limit bool? %22 %21 %11
#   compute
#     s11: %19 = and bool? %14 %18
#     s14: %24 = is_true bool %23
#     s15: %25 = select bool %9 %24 %9
#     s17: %27 = and bool %25 %26
# cuts %5 after pass 0  # in_top(total, 20%)
# cuts %16 after pass 0  # overall_mean(points)
# cuts %13 after pass 1  # in_top(points, 10, among: top, per: city)
# cuts %22 after pass 1  # segment push: limit 1000 by total desc per city
# set top = %6 unknown of %6 causes %3
# set best = %19 unknown of %19 causes %7 %11 %14
# set push = %27 unknown of %27
