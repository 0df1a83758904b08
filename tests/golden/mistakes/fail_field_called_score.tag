# Fields that are called by reserved words.
users members from "members.csv" by member_id {
  member_id : int
  score     : number
}
tag good when score > 3
# ---- diagnostics
# error[reserved-word]: `score` is a word of the language and cannot be a name
#  --> fail_field_called_score.tag:4:3
#   |
# 4 |   score     : number
#   |   ^^^^^ in backquotes it can: `score`
#
# error[reserved-word]: `score` is a word of the language and cannot be a name
#  --> fail_field_called_score.tag:6:15
#   |
# 6 | tag good when score > 3
#   |               ^^^^^ in backquotes it can: `score`
