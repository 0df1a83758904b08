// What the data is: the tables of a program, as its schema files declare them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
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
  // Of the users' table: a field that nobody wrote, of the name of the profile it leads to. It holds
  // what this one holds, the key of the profile.
  int repeats = -1;
};

enum class TableKind : std::uint8_t {
  Users,    // one row a user; exactly one such table, tables[0]
  Events,   // rows of users, with a time
  Records,  // rows of users, without one
  Lookup,   // one row a key
  Profile,  // at most one row a user: a lookup that a field of the users leads to
  Manual,   // who was given a manual tag: user, maybe a value, maybe a time (else: order of rows)
};
std::string_view name_of(TableKind kind);  // as a schema declares it: "events"

struct Table {
  std::string name;
  TableKind kind = TableKind::Users;
  std::string path;       // as written: "orders/*.csv"; relative to the data folder
  std::string format;     // "" told by the extension; else csv, parquet, arrow, jsonl
  std::string directory;  // of the file that declares it: where `path` starts without --data
  // Indexes into fields. The key's type decides how ids are read: int or text. In Events,
  // Records and Manual it is the user the row belongs to and has the type of the users' key.
  int key = -1;
  int time = -1;  // of Events, and of Manual when it has one
  std::vector<int>
      dedupe_by;  // of Events and Records: later rows of a user with the same values are dropped
  std::vector<Field> fields;  // key and time among them, listed or not
};

struct Schema {
  std::string time_zone = "UTC";
  std::vector<Table> tables;  // [0] is the users' table

  const Table& users() const { return tables.front(); }
};

// A field of a table, or of the lookup row it points to: orders.product.category is
// {field `product` of orders, field `category` of products}.
using FieldPath = std::vector<int>;

// "orders.product.category"; of a profile's field "scrm.source".
std::string name_of(const Schema& schema, int table, const FieldPath& path);
// "members.city"; of the field that leads to a profile "members.union_id -> scrm".
std::string name_of(const Table& table, int field);

}  // namespace tagc
