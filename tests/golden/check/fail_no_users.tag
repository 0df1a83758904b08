# A program without users; what follows from it is not blamed.
timezone "Asia/Shanghai"
# ---- diagnostics
# error[no-users]: the program declares no `users` table
#  --> fail_no_users.tag:1:1
#   |
# 1 | # A program without users; what follows from it is not blamed.
#   | ^ add `users members from "members.csv" by member_id { member_id : int }`
