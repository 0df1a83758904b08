let escapes = ("a\"b", "c\\d", "e\nf", "g\tf", "\u{200D}\u{1F600}", “curly”, "", "# no comment")
# ---- ast
# let escapes
#   = list
#     text "a\"b"
#     text "c\\d"
#     text "e\nf"
#     text "g\tf"
#     text "\u{200D}😀"
#     text "curly"
#     text ""
#     text "# no comment"
