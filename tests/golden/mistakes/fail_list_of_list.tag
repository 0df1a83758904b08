# A list of lists.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  routes : list of list of text
}

tag vip when member_id > 3
# ---- diagnostics
# error[unknown-type]: `list of list` is not a type
#  --> fail_list_of_list.tag:4:29
#   |
# 4 |   member_id : int  routes : list of list of text
#   |                             ^^^^^^^^^^^^^^^^^^^^ a list holds plain values: `list of text`
