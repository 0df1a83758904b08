tag a = if points > 3 then "x" else "y"
tag b = if(points > 3, "x", "y")
tag c = case when points > 3 then "x" end
tag d = choose { "x" when points > 3, else "y" }
tag e = choose { points > 3 => "x", otherwise "y" }
tag f = choose { points > 3 : "x" }
tag g if points > 3
tag h when city startswith "x" and 30% of points > 3
// a comment
tag i when vip /* another */ and active
