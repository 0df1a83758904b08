let escapes = ("a\"b", "c\\d", "e\nf", "g\tf", "\u{200D}\u{1F600}", “curly”, "", "# no comment")
