let a = 1 let b = a let c = a + b tag d when c = 3 segment e when d
