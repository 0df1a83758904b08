let `score` = `下单 时间` + `a-b` + choose_ + `plain` + orders.`net amount`
