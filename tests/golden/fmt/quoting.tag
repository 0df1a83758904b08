let `score` = `plain` + orders.`when` + `下单 时间`
let texts = ("\u{41}", "tab\t", "a\"b\\", "\u{200D}")
# ---- fmt
# let `score` = plain + orders.when + `下单 时间`
# let texts = ("A", "tab\t", "a\"b\\", "\u{200D}")
