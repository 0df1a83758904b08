events logins   = app_log where name = "login" and not test
events activity = logins + orders + visits
# ---- ast
# events logins = app_log
#   where and
#     compare =
#       name name
#       text "login"
#     not
#       name test
# events activity
#   + logins
#   + orders
#   + visits
