# A module of which nothing is used.
import std.activity
timezone "Asia/Shanghai"
users members from "members.csv" by member_id { member_id : int  points : int }
events activity from "logins.csv" by member_id at ts {}

tag rich when points > 100
# ---- diagnostics
# warning[unused-import]: nothing of `std.activity` is used
#  --> unused_import.tag:2:1
#   |
# 2 | import std.activity
#   | ^^^^^^^^^^^^^^^^^^^ leave it out
