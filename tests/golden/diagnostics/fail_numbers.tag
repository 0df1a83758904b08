let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
let b = ３０００ + 3０
let c = .5 + x
let d = 1 % 2
