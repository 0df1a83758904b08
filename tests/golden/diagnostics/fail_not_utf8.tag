tag a when vip
tag b when city = "±±¾©"
