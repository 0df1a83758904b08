// What loading saw: the check of the data that comes before a tag goes live. Numbers only; the
// command line turns them into tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tagc {

// One field that the rules use.
struct FieldReport {
  std::string name;  // orders.product.category
  std::int64_t rows = 0;
  std::int64_t missing = 0;            // before `= default`; what is only read as missing included
  std::int64_t defaulted = 0;          // missing ones that the default filled
  std::int64_t not_finite = 0;         // NaN and infinities, read as missing
  std::int64_t without_value = 0;      // elements of lists, left out; NaN and the like among them
  std::int64_t unmatched_lookups = 0;  // keys without a row in the lookup table
  // Values of an enum outside the schema, with their counts, most frequent first, at most ten
  // kept; their rows are read as missing.
  std::vector<std::pair<std::string, std::int64_t>> unknown_values;
  std::int64_t unknown_value_rows = 0;
};

struct TableReport {
  std::string name;
  std::vector<std::string> files;
  std::int64_t rows = 0;          // read
  std::int64_t used = 0;          // kept
  std::int64_t orphans = 0;       // events of users that are not in the users' table
  std::int64_t without_user = 0;  // events whose user is missing
  std::int64_t without_time = 0;  // events whose time is missing
  std::int64_t after_now = 0;     // events at or after now
  std::int64_t duplicates = 0;    // dropped by `dedupe by`
  std::int64_t bad_rows = 0;      // unreadable lines tolerated by max_bad_rows
  std::optional<std::int64_t> first_time, last_time;  // of kept events
  std::vector<FieldReport> fields;

  bool has(const std::string& field) const;
};

struct DataReport {
  std::vector<TableReport> tables;
  // Of a pack: files that it was made from and that are now others, or gone, or new.
  std::vector<std::string> changed_files;

  // That of a table, made where there is none yet.
  TableReport& of(const std::string& table);
};

}  // namespace tagc
