tag a when city = "Bei
tag b when city = “北京"
tag c when `city = "x"
tag d when city matches "\d+" or city = "\u{110000}" or city = "\u12"
tag e when city = "北京”
