# What lists are not.
timezone "Asia/Shanghai"
users members from "members.csv" by member_id {
  member_id : int
  interests : list of text
  moods     : list of enum("sad", "merry")
  title     : text
  status    : enum("on", "off")
  nested    : list of list of text
  plain     : list
  standing  : list of text = "a"
}
tag a when title has "engineer"
tag b when title not has any ("a", "b")
tag c when status has "on"
tag d when status has any ("on", "off")
tag e when interests contains "ski"
tag f when interests = "ski"
tag g when "ski" != interests
tag h when interests = moods
tag i when interests in ("ski", "golf")
tag j when interests in "a" .. "b"
tag l when moods has "happy"
tag m when interests has 3
tag o = interests + interests
tag p = choose all { interests when true }
tag r when interests
tag s = lower(interests)
tag t = size(title)
# ---- diagnostics
# error[unknown-type]: `list of list` is not a type
#  --> fail_lists.tag:9:15
#   |
# 9 |   nested    : list of list of text
#   |               ^^^^^^^^^^^^^^^^^^^^ a list holds plain values: `list of text`
#
# error[unknown-type]: `list` is not a type
#   --> fail_lists.tag:10:15
#    |
# 10 |   plain     : list
#    |               ^^^^ say of what: `list of text`
#
# error[wrong-type]: `"a"` is `text`, where `standing` takes `list of text`
#   --> fail_lists.tag:11:30
#    |
# 11 |   standing  : list of text = "a"
#    |                              ^^^ a field that is a list of text belongs here
#
# error[has-wants-list]: `title` is `text`, and only a list has elements
#   --> fail_lists.tag:13:12
#    |
# 13 | tag a when title has "engineer"
#    |            ^^^^^ did you mean `contains`? `title contains "engineer"`
#
# error[has-wants-list]: `title` is `text`, and only a list has elements
#   --> fail_lists.tag:14:12
#    |
# 14 | tag b when title not has any ("a", "b")
#    |            ^^^^^ did you mean `contains`? `not title contains any ("a", "b")`
#
# error[has-wants-list]: `status` is `enum`, and only a list has elements
#   --> fail_lists.tag:15:12
#    |
# 15 | tag c when status has "on"
#    |            ^^^^^^ one value is compared: `status = "on"`
#
# error[has-wants-list]: `status` is `enum`, and only a list has elements
#   --> fail_lists.tag:16:12
#    |
# 16 | tag d when status has any ("on", "off")
#    |            ^^^^^^ one value is one of several: `status in ("on", "off")`
#
# error[list-as-value]: `interests` is a list, and `contains` takes single values
#   --> fail_lists.tag:17:12
#    |
# 17 | tag e when interests contains "ski"
#    |            ^^^^^^^^^ ask what it has: `interests has "ski"`, or `size(interests)`
#
# error[list-as-value]: `interests` is a list, and `=` takes single values
#   --> fail_lists.tag:18:12
#    |
# 18 | tag f when interests = "ski"
#    |            ^^^^^^^^^ ask what it has: `interests has "ski"`, or `size(interests)`
#
# error[list-as-value]: `interests` is a list, and `!=` takes single values
#   --> fail_lists.tag:19:21
#    |
# 19 | tag g when "ski" != interests
#    |                     ^^^^^^^^^ ask what it has: `interests has "ski"`, or `size(interests)`
#
# error[list-as-value]: `interests` is a list, and `=` takes single values
#   --> fail_lists.tag:20:12
#    |
# 20 | tag h when interests = moods
#    |            ^^^^^^^^^ ask what it has: `interests has all (…)`, or `size(interests)`
#
# error[list-as-value]: `interests` is a list, and `in` takes single values
#   --> fail_lists.tag:21:12
#    |
# 21 | tag i when interests in ("ski", "golf")
#    |            ^^^^^^^^^ ask what it has: `interests has any ("ski", "golf")`, or `size(interests)`
#
# error[list-as-value]: `interests` is a list, and `in` takes single values
#   --> fail_lists.tag:22:12
#    |
# 22 | tag j when interests in "a" .. "b"
#    |            ^^^^^^^^^ ask what it has: `interests has …`, or `size(interests)`
#
# error[unknown-label]: `"happy"` is no label of this enum
#   --> fail_lists.tag:23:22
#    |
# 23 | tag l when moods has "happy"
#    |                      ^^^^^^^
#    = the labels are "sad", "merry"
#
# error[wrong-type]: `3` is `int`, where `interests` takes `text`
#   --> fail_lists.tag:24:26
#    |
# 24 | tag m when interests has 3
#    |                          ^ in quotes: `"3"`
#
# error[bad-operands]: `interests` is `list of text` and `interests` is `list of text`: `+` does not know them together
#   --> fail_lists.tag:25:21
#    |
# 25 | tag o = interests + interests
#    |                     ^^^^^^^^^ lists cannot be calculated with; `size` is how many they hold
#    |         --------- this is a list
#
# error[list-as-value]: `interests` is a list, and `choose all` takes single values
#   --> fail_lists.tag:26:22
#    |
# 26 | tag p = choose all { interests when true }
#    |                      ^^^^^^^^^ a list holds plain values
#
# error[not-a-condition]: `interests` is `list of text`, and a condition is wanted
#   --> fail_lists.tag:27:12
#    |
# 27 | tag r when interests
#    |            ^^^^^^^^^ ask something of it, like `is known`
#
# error[argument-type]: `lower` does not take `(list of text)`
#   --> fail_lists.tag:28:9
#    |
# 28 | tag s = lower(interests)
#    |         ^^^^^^^^^^^^^^^^ it takes `lower(text: text)`
#
# error[argument-type]: `size` does not take `(text)`
#   --> fail_lists.tag:29:9
#    |
# 29 | tag t = size(title)
#    |         ^^^^^^^^^^^ it takes `size(list: list)`
