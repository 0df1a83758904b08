let score = 3
tag choose when vip
tag choose.when when vip
param band : int = 3
def where(x: int) = x
tga vip when points > 3
segmnt push when vip
rule vip when points > 3
Tag vip when points > 3
3
