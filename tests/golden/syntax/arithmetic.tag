let levels   = a + b * c - d / e div f mod g
let signs    = - - a * -b
let coalesce = a ?? b ?? (c + d) ?? 0
let literals = 1 + 2.50 + 20% + 30d + 15s
