tag a when vip
tag b when city = "±±¾©"
# ---- diagnostics
# error[bad-utf8]: byte 34 of the file is not UTF-8
#  --> fail_not_utf8.tag:2:20
#   |
# 2 | tag b when city = "ï¿½ï¿½ï¿½ï¿½"
#   |                    ^ is the file saved as UTF-8?
