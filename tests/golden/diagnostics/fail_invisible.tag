# a byte order mark in the middle ﻿, a zero-width space and a direction override:
tag a when city = "Bei​jing"
tag b‮ when vip
tag c when vip [31m
# tag hidden when vip
