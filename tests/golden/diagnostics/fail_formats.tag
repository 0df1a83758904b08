# The same finding in every form.
tag 高价值 when 城市 = "北京" && vip
# ---- diagnostics
# error[other-spelling]: `&&` is written `and`
#  --> fail_formats.tag:2:24
#   |
# 2 | tag 高价值 when 城市 = "北京" && vip
#   |                               ^^
# ---- diagnostics zh
# 错误[other-spelling]: `&&` 应写作 `and`
#  --> fail_formats.tag:2:24
#   |
# 2 | tag 高价值 when 城市 = "北京" && vip
#   |                               ^^
# ---- diagnostics json
# {
#   "diagnostics": [
#     {
#       "slug": "other-spelling",
#       "severity": "error",
#       "message": "`&&` is written `and`",
#       "place": {
#         "file": "fail_formats.tag",
#         "line": 2,
#         "column": 24,
#         "end_line": 2,
#         "end_column": 26,
#         "begin": 71,
#         "end": 73
#       },
#       "hint": "",
#       "related": [],
#       "notes": [],
#       "fixes": [
#         {
#           "file": "fail_formats.tag",
#           "line": 2,
#           "column": 24,
#           "end_line": 2,
#           "end_column": 26,
#           "begin": 71,
#           "end": 73,
#           "replacement": "and"
#         }
#       ]
#     }
#   ]
# }
# ---- diagnostics sarif
# {
#   "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
#   "version": "2.1.0",
#   "runs": [
#     {
#       "tool": {
#         "driver": {
#           "name": "tagc",
#           "rules": [
#             {
#               "id": "other-spelling",
#               "shortDescription": {
#                 "text": "`{0}` is written `{1}`"
#               },
#               "fullDescription": {
#                 "text": "Signs and words of other languages: `&&` is `and`, `||` is `or`, `!` is `not`, `<>` is `!=`,\n`else` is `otherwise`, `is null` is `is missing`, `is not missing` is `is known`. Words of the\nlanguage are written in small letters. `tagc fix` makes the change."
#               },
#               "defaultConfiguration": {
#                 "level": "error"
#               }
#             }
#           ]
#         }
#       },
#       "columnKind": "unicodeCodePoints",
#       "results": [
#         {
#           "ruleId": "other-spelling",
#           "level": "error",
#           "message": {
#             "text": "`&&` is written `and`"
#           },
#           "locations": [
#             {
#               "physicalLocation": {
#                 "artifactLocation": {
#                   "uri": "fail_formats.tag"
#                 },
#                 "region": {
#                   "startLine": 2,
#                   "startColumn": 24,
#                   "endLine": 2,
#                   "endColumn": 26
#                 }
#               }
#             }
#           ],
#           "fixes": [
#             {
#               "artifactChanges": [
#                 {
#                   "artifactLocation": {
#                     "uri": "fail_formats.tag"
#                   },
#                   "replacements": [
#                     {
#                       "deletedRegion": {
#                         "startLine": 2,
#                         "startColumn": 24,
#                         "endLine": 2,
#                         "endColumn": 26
#                       },
#                       "insertedContent": {
#                         "text": "and"
#                       }
#                     }
#                   ]
#                 }
#               ]
#             }
#           ]
#         }
#       ]
#     }
#   ]
# }
# ---- diagnostics github
# ::error file=fail_formats.tag,line=2,col=24,endLine=2,endColumn=26,title=other-spelling::`&&` is written `and`
