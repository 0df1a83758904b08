// Examples that --help ends with.
#pragma once

#include <string_view>

namespace tagc::cli::help {

inline constexpr std::string_view kAll = R"(Examples:
  tagc new shop                              something to begin with
  tagc schema data > schema.tag              what is in my own data?
  tagc check rules.tag                       are the rules right?
  tagc check rules.tag --data data           and the data?
  tagc run rules.tag --data data             how many users has each tag?
  tagc run rules.tag --data data --out tags  who are they?
  tagc why rules.tag --data data --user 42   why is this user in, or not?
  tagc pack rules.tag --data data -o packed  make the data fast to load
  tagc test rules.tag                        do the rules do what their tests expect?
  tagc list rules.tag                        which tags are there, and whose?
  tagc refs rules.tag orders.amount          what rests on this field?
`tagc VERB --help` has examples of each verb.

Exit codes: 0 fine, 1 findings (errors in rules or data), 2 wrong use or environment)";

inline constexpr std::string_view kNew = R"(Examples:
  tagc new shop                     a small shop
  tagc new glasses --trade eyewear  another trade
  tagc new shop --lang zh           with names and data in Chinese

Writes a schema, rules, tests for them, made-up data, a README, a hook for git and a workflow for
GitHub. Nothing is written into a folder that holds anything.)";

inline constexpr std::string_view kSchema = R"(Examples:
  tagc schema data > schema.tag
  tagc schema members.parquet orders.csv visits.jsonl

Reads the files and prints what they seem to be (files of one kind in a folder of a folder are one
table, orders/*.csv): whose file is that of the users, which rows are
theirs and when they happened, what is looked up by a key, and the type of each column. Missing
values, texts that could be an enum and keys that lead nowhere stand behind it as comments.)";

inline constexpr std::string_view kRun = R"(Examples:
  tagc run rules.tag --data data --now 2026-11-21T00:00
  tagc run rules.tag --data data --out tags --format csv,roaring
  tagc run rules.tag --data data --tag value.vip --param big_spend=5000
  tagc run rules.tag --data data --out tags --stats stats.json --threads 2
  tagc run rules.tag --data packed --memory 4G  over a pack that is larger than memory
  tagc run rules.tag --data data --relock       keep the cuts of the whole population in tagc.lock
  tagc run rules.tag --data data --locked       run by exactly those

A folder for results gets manifest.json, and by format: TAG.csv with the members' ids (and values),
TAG.roaring with users.parquet (bitmaps of row numbers, and whose they are), tags.parquet (a column
a tag). It appears whole or not at all.)";

inline constexpr std::string_view kBench = R"(Examples:
  tagc bench rules.tag --data data --now 2026-11-21
  tagc bench rules.tag --data packed --runs 9 --threads 1
  tagc bench rules.tag --data data --tag value.vip --format json
  tagc bench rules.tag --data data --one-user

Reads the data once; compiles and evaluates the rules again and again, after a first time that is not
counted, and writes no results. Native code is made anew each time. Beside the time of evaluation
stands what the machine's memory would take at least: to read the columns once and to write a bit for
each user and tag. What tags cost is measured in runs of their own. What several tags need is divided
among them (share of cost), counts wholly for each (by itself), or for none (saved without it).

With --one-user each user of the data is a record of a service: filled and evaluated alone, by one
thread, --runs times. Each answer is compared with that of a run over all; exit code 1 if one differs.)";

inline constexpr std::string_view kCheck = R"(Examples:
  tagc check rules.tag
  tagc check rules/ --messages github
  tagc check rules.tag --data data --now 2026-11-21

With --data it also shows what loading saw: rows, events of unknown users, duplicates, missing and
unreadable values of each field that a rule uses, first and last event. Ends with 1 when there is
something to look at.)";

inline constexpr std::string_view kWhy = R"(Examples:
  tagc why rules.tag --data data --user 1024
  tagc why rules.tag --data data --user 1024 value.vip --now 2026-11-21T00:00
  tagc why rules.tag --data data --user 1024 value.vip --not
  tagc why rules.tag --data data --user 1024 value.level --not --value gold

Each clause of the rule, its values, and whether it is true, false or unknown (a value is missing).)";

inline constexpr std::string_view kPack = R"(Examples:
  tagc pack rules.tag --data data -o packed
  tagc run rules.tag --data packed --now 2026-11-21
  tagc check rules.tag --data packed

A pack holds every table and field that the rules declare, as it lies in memory. Runs over it give the
same answers and need neither to read nor to sort. It holds events of all times; --now is for the run.
Whatever the rules declare otherwise later, or new files in the data, asks for a new pack: both are said.)";

inline constexpr std::string_view kTest = R"(Examples:
  tagc test rules.tag
  tagc test rules/ --run edge
  tagc test rules.tag --cover --cover-threshold 90
  tagc test rules.tag --format junit > tests.xml

Runs the `test` blocks of the rules, each over its own rows and at its own time, and holds the `check`s
against them. A failure shows the rows and the clauses that decided. --cover shows which conditions no
test has seen true, or false. Ends with 1 when a test fails, or coverage is below the threshold.)";

inline constexpr std::string_view kFmt = R"(Examples:
  tagc fmt rules.tag              rewrites the file
  tagc fmt --check rules/         ends with 1 when a file would change
  tagc fmt -d rules.tag           shows what would change
  tagc fmt --lang zh rules.tag    in Chinese words, `--lang en` in English ones
  tagc fmt - < rules.tag          from standard input to standard output)";

inline constexpr std::string_view kFix = R"(Examples:
  tagc fix rules.tag
  tagc fix rules/

Rewrites `&&` as `and`, `<>` as `!=` and whatever else a message offers a fix for. What is left is
printed.)";

inline constexpr std::string_view kExplain = R"(Examples:
  tagc explain                     all messages
  tagc explain unknown-field       one of them
  tagc explain functions           all functions
  tagc explain days_since          one of them
  tagc explain 当                  a word of rules, in either spelling
  tagc explain mixed-and-or --lang zh)";

inline constexpr std::string_view kList = R"(Examples:
  tagc list rules.tag
  tagc list rules/ --lang zh
  tagc list rules.tag --format json

Depth is how many tags a tag rests on, on the longest path; streams are the event tables it reads,
by way of whatever; tests are the tests and checks that speak of it.)";

inline constexpr std::string_view kDeps = R"(Examples:
  tagc deps rules.tag value.vip          tags, lets, defs, params, streams and fields below it
  tagc deps rules.tag total_spend        of a let, def or stream as well
  tagc deps rules.tag value.vip --format json)";

inline constexpr std::string_view kRefs = R"(Examples:
  tagc refs rules.tag value.vip          everything that rests on it, directly or not
  tagc refs rules.tag orders.amount      on a field
  tagc refs rules.tag users.city         on a field of the users, whatever their table is called
  tagc refs rules.tag orders --format json)";

inline constexpr std::string_view kDoc = R"(Examples:
  tagc doc rules.tag > tags.md
  tagc doc rules.tag --format html --out site     site/tags.html
  tagc doc rules/ --format html --out site --lang zh

One page of all tags by category: titles, owners, the rule as written and as a sentence in English
and Chinese, the data it reads, what rests on it. The HTML page is one file without scripts.)";

inline constexpr std::string_view kBuild = R"(Examples:
  tagc build rules.tag -o shop.tagb
  tagc build rules.tag -o shop.tagb --cpu x86-64-v3
  tagc build rules.tag --emit lib -o shop
  tagc build rules.tag --emit plan
  tagc build rules.tag --emit asm --tag value.vip --cpu x86-64-v3

A bundle, shop.tagb, is the program compiled: `tagc run`, `why` and `bench` take it in place of rules, and
services open it without a compiler. Cuts of the whole population are taken from tagc.lock. It has native code
for each level of --cpu, of which the highest that a machine has is run there; a machine of another kind, or a
bundle without, makes its own.

lib is the bundle as an object file, shop/rules.o, with a C header that has a name for each tag and field; a
program that is linked with it and libtagc_evaluate.so needs no file and no compiler.

Steps: ast (the tree of the text), typed (names and types resolved), ir (all tags as one graph),
plan (what a run does in which order), llvm and asm (the code that computes it).)";

}  // namespace tagc::cli::help
