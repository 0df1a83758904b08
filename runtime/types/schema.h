// What the data is: the tables of a program, as its schema files declare them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runtime/types/scalar.h"
#include "runtime/types/type.h"

namespace tagc {

struct Field {
  std::string name;    // as rules say it
  std::string column;  // as the data says it; the same unless `from "..."`
  Type type;
  bool nullable = false;  // `?`: may be missing
  Scalar default_value;   // `= v`: what a missing value means; monostate when there is none
  bool utc = false;       // `time utc`: naive timestamps are instants of UTC, not local
  bool sensitive = false;
  int lookup = -1;  // `-> products`: the table whose key this field holds
};

enum class TableKind : std::uint8_t {
  Users,   // one row a user; exactly one such table, tables[0]
  Events,  // rows of users, with a time
  Lookup,  // one row a key
  Manual,  // who was given a manual tag: user, maybe a value, maybe a time (else: order of rows)
};

struct Table {
  std::string name;
  TableKind kind = TableKind::Users;
  std::string path;       // as written: "orders/*.csv"; relative to the data folder
  std::string format;     // "" told by the extension; else csv, parquet, arrow, jsonl
  std::string directory;  // of the file that declares it: where `path` starts without --data
  // Indexes into fields. The key's type decides how ids are read: int or text. In Events and
  // Manual it is the user the row belongs to and has the type of the users' key.
  int key = -1;
  int time = -1;               // of Events, and of Manual when it has one
  std::vector<int> dedupe_by;  // of Events: later rows of a user with the same values are dropped
  std::vector<Field> fields;   // key and time among them, listed or not
};

struct Schema {
  std::string time_zone = "UTC";
  std::vector<Table> tables;  // [0] is the users' table

  const Table& users() const { return tables.front(); }
};

// A field of a table, or of the lookup row it points to: orders.product.category is
// {field `product` of orders, field `category` of products}.
using FieldPath = std::vector<int>;

}  // namespace tagc
