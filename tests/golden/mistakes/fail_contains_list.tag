# Contains of a list.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  title : text?  interests : list of text
}

tag skiers when interests contains "ski"
# ---- diagnostics
# error[list-as-value]: `interests` is a list, and `contains` takes single values
#  --> fail_contains_list.tag:7:17
#   |
# 7 | tag skiers when interests contains "ski"
#   |                 ^^^^^^^^^ ask what it has: `interests has "ski"`, or `size(interests)`
