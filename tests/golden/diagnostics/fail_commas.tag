tag a = choose { "x" when y "z" when w otherwise "v" }
tag b = score { 40 when x 20 when y }
tag c = band x { "a" 1 .. 2 "b" 2 .. 3 }
tag d when x in (1 2 3) and f(a b)
tag e when x in (1,, 2)
@title(zh: "a" en: "b")
tag f when vip
