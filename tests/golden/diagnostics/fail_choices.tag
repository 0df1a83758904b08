tag a = choose { otherwise "x" }
tag b = choose { otherwise "x", "y" when z }
tag c = choose { "y" when z, otherwise "x", otherwise "w" }
tag d = score { 3 when x, otherwise 4 }
tag e = band x { otherwise "y" }
tag f = band x { label 1 .. 2 }
tag g = choose all { "a" when b }
tag h = choose { }
