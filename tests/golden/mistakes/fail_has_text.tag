# Has of a text.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int  title : text?  interests : list of text
}

tag engineers when title has "engineer"
# ---- diagnostics
# error[has-wants-list]: `title` is `text`, and only a list has elements
#  --> fail_has_text.tag:7:20
#   |
# 7 | tag engineers when title has "engineer"
#   |                    ^^^^^ did you mean `contains`? `title contains "engineer"`
