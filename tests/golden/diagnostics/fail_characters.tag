tag a when points ≥ 3 and points ≠ 5 and points × 2 ≤ 10
tag b when spend > ￥3000 and spend > $5
tag c when spend ~ 3
tag d when a \ b
