tag a when
tag b when vip and
tag when vip
tag points > 3
tag c points > 3
tag c.d. when vip
let = 3
let x
param y = 3
param z : = 3
param z : int 3
timezone Shanghai
import
segment s when vip except a,
def f(a) = 3
tag m manual at x
tag n when vip city = "x"
tag o when x contians "a" adn y
@owner "crm"
tag p when vip
@owner("crm")
