// What a random program is about: a fixed rich schema, a time zone, a `now`, and for each sort of
// value the edges that data and literals share, so that values lie exactly on thresholds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/types/scalar.h"
#include "tests/differential/random.h"
#include "tests/differential/term.h"

namespace tagc::differential {

struct FieldSpec {
  std::string name;
  Sort sort;
  bool nullable = false;
  std::string fallback;  // `= literal`
  std::string lookup;    // `-> table`
};

struct TableSpec {
  std::string head;  // `events a from "a.csv" by uid at at`
  std::string name;
  std::string key, time;          // time: empty where there is none
  bool of_users = false;          // the key names a user
  std::vector<FieldSpec> fields;  // without key and time
};

// The tables, members first, then events, records, profiles, lookups.
const std::vector<TableSpec>& tables();
const TableSpec& table_named(const std::string& name);
std::string type_name(Sort sort);

struct Edge {
  Scalar value;
  std::string text;  // as a rule writes it; empty: it cannot be written
};

struct World {
  std::string zone;
  std::int64_t now = 0;
  bool text_ids = false;
  std::vector<Edge> ints, numbers, money, texts, dates, times, durations, moods, stages, words,
      mood_lists;

  const std::vector<Edge>& edges(Sort sort) const;
};

World random_world(Random& random);

// timezone, tables; `computed` is a line put into the table `a`, or empty.
std::string schema_text(const World& world, const std::string& computed);

}  // namespace tagc::differential
