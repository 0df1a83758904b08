# A list that equals.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  title : text?  interests : list of text
}

tag skiers when interests = "ski"
# ---- diagnostics
# error[list-as-value]: `interests` is a list, and `=` takes single values
#  --> fail_equals_list.tag:7:17
#   |
# 7 | tag skiers when interests = "ski"
#   |                 ^^^^^^^^^ ask what it has: `interests has "ski"`, or `size(interests)`
