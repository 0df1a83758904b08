let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
let b = ３０００ + 3０
let c = .5 + x
let d = 1 % 2
# ---- diagnostics
# error[glued-number]: `30days` is neither a number nor a name
#  --> fail_numbers.tag:1:9
#   |
# 1 | let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
#   |         ^^^^^^ did you mean `30d`?
#
# error[glued-number]: `24hours` is neither a number nor a name
#  --> fail_numbers.tag:1:24
#   |
# 1 | let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
#   |                          ^^^^^^^ did you mean `24h`?
#
# error[glued-number]: `5k` is neither a number nor a name
#  --> fail_numbers.tag:1:34
#   |
# 1 | let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
#   |                                    ^^ did you mean `5000`?
#
# error[glued-number]: `3万` is neither a number nor a name
#  --> fail_numbers.tag:1:39
#   |
# 1 | let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
#   |                                         ^^^ did you mean `30000`?
#
# error[glued-number]: `1.5万` is neither a number nor a name
#  --> fail_numbers.tag:1:44
#   |
# 1 | let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
#   |                                               ^^^^^ did you mean `15000`?
#
# error[glued-number]: `1_000` is neither a number nor a name
#  --> fail_numbers.tag:1:51
#   |
# 1 | let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
#   |                                                       ^^^^^ did you mean `1000`?
#
# error[glued-number]: `3abc` is neither a number nor a name
#  --> fail_numbers.tag:1:59
#   |
# 1 | let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
#   |                                                               ^^^^
#
# error[other-spelling]: `30 d` is written `30d`
#  --> fail_numbers.tag:1:66
#   |
# 1 | let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
#   |                                                                      ^^^^
#
# error[other-spelling]: `24 hours` is written `24h`
#  --> fail_numbers.tag:1:73
#   |
# 1 | let a = 30days + 3个月 + 24hours + 5k + 3万 + 1.5万 + 1_000 + 3abc + 30 d + 24 hours
#   |                                                                             ^^^^^^^^
#
# error[wide-digits]: `３０００` has full-width digits
#  --> fail_numbers.tag:2:9
#   |
# 2 | let b = ３０００ + 3０
#   |         ^^^^^^^^ write `3000`
#
# error[wide-digits]: `3０` has full-width digits
#  --> fail_numbers.tag:2:16
#   |
# 2 | let b = ３０００ + 3０
#   |                    ^^^ write `30`
#
# error[other-spelling]: `.5` is written `0.5`
#  --> fail_numbers.tag:3:9
#   |
# 3 | let c = .5 + x
#   |         ^^
#
# error[unknown-character]: `%` has no meaning here
#  --> fail_numbers.tag:4:11
#   |
# 4 | let d = 1 % 2
#   |           ^ the rest of a division is `mod`; a share is written `20%`
