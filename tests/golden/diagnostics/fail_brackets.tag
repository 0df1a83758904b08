let a = sum(orders.amount
tag b when (a or (b and c)
tag c when a))
tag d when (a }
tag e = choose { "x" when (y }
tag f when vip
