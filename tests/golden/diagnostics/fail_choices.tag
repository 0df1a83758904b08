tag a = choose { otherwise "x" }
tag b = choose { otherwise "x", "y" when z }
tag c = choose { "y" when z, otherwise "x", otherwise "w" }
tag d = score { 3 when x, otherwise 4 }
tag e = band x { otherwise "y" }
tag f = band x { label 1 .. 2 }
tag g = choose each { "a" when b }
tag h = choose { }
# ---- diagnostics
# error[no-arms]: `choose` needs at least one arm before `otherwise`
#  --> fail_choices.tag:1:9
#   |
# 1 | tag a = choose { otherwise "x" }
#   |         ^^^^^^
#
# error[otherwise-not-last]: `otherwise` comes once, after all other arms
#  --> fail_choices.tag:2:18
#   |
# 2 | tag b = choose { otherwise "x", "y" when z }
#   |                  ^^^^^^^^^ move it to the end
#
# error[otherwise-not-last]: `otherwise` comes once, after all other arms
#  --> fail_choices.tag:3:30
#   |
# 3 | tag c = choose { "y" when z, otherwise "x", otherwise "w" }
#   |                              ^^^^^^^^^ move it to the end
#
# error[otherwise-not-last]: `otherwise` comes once, after all other arms
#  --> fail_choices.tag:3:45
#   |
# 3 | tag c = choose { "y" when z, otherwise "x", otherwise "w" }
#   |                                             ^^^^^^^^^ there is one already
#
# error[unexpected-clause]: `score` has no `otherwise`
#  --> fail_choices.tag:4:27
#   |
# 4 | tag d = score { 3 when x, otherwise 4 }
#   |                           ^^^^^^^^^ where no arm is met the score is 0
#
# error[no-arms]: `band` needs at least one arm before `otherwise`
#  --> fail_choices.tag:5:9
#   |
# 5 | tag e = band x { otherwise "y" }
#   |         ^^^^
#
# error[expected-word]: expected a number, `otherwise` or a text after `{`
#  --> fail_choices.tag:6:18
#   |
# 6 | tag f = band x { label 1 .. 2 }
#   |                  ^^^^^
#
# error[expected-word]: expected `{` after `choose`
#  --> fail_choices.tag:7:16
#   |
# 7 | tag g = choose each { "a" when b }
#   |                ^^^^
#
# error[expected-expression]: expected an expression after `{`
#  --> fail_choices.tag:8:18
#   |
# 8 | tag h = choose { }
#   |                  ^
