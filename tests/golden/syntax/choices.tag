tag level = choose ranked { "diamond" when spend >= 10000, "gold" when spend >= 3000, otherwise "none" }
tag plain = choose { spend * 2 when a or b, 0 when c, }
tag points = score { 40 when vip, -30 when title contains "学生" }
tag age_band = band age_of(birthday) ?? 0 { "young" .. 18, 1 18 .. 45, -2 -5 .. x + 1, otherwise "old" }
