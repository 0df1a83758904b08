# Labels, bands and points.
users members from "members.csv" by member_id { member_id : int  points : int  city : text  active : bool }
tag a = choose ranked { 2 when points > 100, otherwise "none" }
tag b = choose ranked { "gold" when points > 100, "gold" when points > 10, otherwise "none" }
tag c = score { "gold" when points > 100 }
tag d = band points { "low" 0 .. 12, "high" 10 .. 20 }
tag e = band points { "high" 10 .. 20, "low" 0 .. 10 }
tag f = band points { "none" 10 .. 5 }
tag h = band points { "a" "x" .. 50 }
tag i = band active { "a" .. true }
tag j = choose { points when points }
