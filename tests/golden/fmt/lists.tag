users members from "members.csv" by member_id { member_id : int
 interests : list   of text?
 moods:list of enum("a","b") }
tag a when interests  not has any( "ski","tennis" ) and interests has "golf" and not (interests has all ("a", "b"))
tag b = choose all{ "a very long label that is long" when interests has "ski", "b" when interests has "tennis" and interests has "golf" }
tag list when has has "of" and all.of has all
# ---- fmt
# users members from "members.csv" by member_id {
#   member_id : int
#   interests : list of text?
#   moods     : list of enum("a", "b")
# }
# tag a
#   when interests not has any ("ski", "tennis")
#    and interests has "golf"
#    and not (interests has all ("a", "b"))
# tag b = choose all {
#   "a very long label that is long" when interests has "ski",
#   "b"                              when interests has "tennis" and interests has "golf"
# }
# tag list when has has "of" and all.of has all
