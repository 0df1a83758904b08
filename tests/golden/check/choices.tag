# choose, choose ranked, score and band, and the order of the labels they make.
users members from "members.csv" by member_id { member_id : int  points : int?  balance : money  gender : enum("f", "m")? }
tag level = choose ranked { "gold" when points > 100, "silver" when points > 10, otherwise "none" }
tag best when level >= "silver"
tag kind = choose { "rich" when balance > 1000.50, "poor" when balance < 1 }
tag amount = choose { 0.5 when points > 1, balance when points > 2, otherwise 3 }
tag shown = gender ?? "unknown"
tag age = band points { "low" .. 10, "middle" 10 .. 20, "high" 20 .. }
tag part = band balance { "low" 0 .. 10.50, "high" 20 .. 30, otherwise "other" }
tag points_of = score { 40 when best, -30 when points > 10, 20 when level = "none" }
