tag a WHEN city IS NULL AND gender is not null
tag b when city is not missing or points = null or city != NULL
tag c when city LIKE "Bei%"
tag d when points BETWEEN 1 AND 2 or points between 18 and 45
tag e when city = 'Bei"jing';
tag f when city not contains "x" and not(city contains ("a", "b"))
tag g when city in "Beijing" or city in other or city in ["a", "b"]
tag h when vip is true and city is emptyy
tag i when count(orders when amount > 3) > 2
tag j where vip
