let runs     = a and b and not not c and (d or e or not f)
let readings = (a and b) or c
