events logins   = app_log where name = "login" and not test
events activity = logins + orders + visits
