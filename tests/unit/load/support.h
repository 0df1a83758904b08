// Small files, the schemas that describe them, and what becomes of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "runtime/load/load.h"

namespace tagc::test {

// A folder of its own, gone at the end.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  std::string path() const { return path_.string(); }
  std::string path(const std::string& name) const { return (path_ / name).string(); }
  // Folders on the way are made.
  void write(const std::string& name, std::string_view bytes) const;
  void write_gzip(const std::string& name, std::string_view bytes) const;
  std::string read(const std::string& name) const;

 private:
  std::filesystem::path path_;
};

// The ids, as they are printed.
std::vector<std::string> printed(const UserIds& users);

Type type(Kind kind);
// A field whose column has its name.
Field field(std::string name, Type type);
Field nullable(Field field);
Field with_default(Field field, Scalar value);

// `key` and `time` are looked up among the fields.
Table users_table(std::string path, std::vector<Field> fields);
Table events_table(std::string name, std::string path, std::vector<Field> fields);
Table lookup_table(std::string name, std::string path, std::vector<Field> fields);

// A schema and what is asked of it.
class Data {
 public:
  // The first field of each table is its key, the second one of events the time.
  explicit Data(std::vector<Table> tables) {
    schema.tables = std::move(tables);
    options.now = kNow;
  }

  // All fields of a table, as columns of the users or of a stream of its own; gives the stream.
  int ask_for(int table);
  int ask_for_users() { return ask_for(0); }

  Result<Loaded> load(const TempDir& dir) const;

  Schema schema;
  DataRequest request;
  LoadOptions options;
  std::string zone = "UTC";

  static constexpr std::int64_t kNow = 1'800'000'000'000'000;  // 2027-01-15T08:00Z
};

// The values of one column, missing ones as monostate; text as text.
std::vector<Scalar> values(const Dataset& dataset, std::size_t column);
// All there is to see of a dataset, the fingerprint left out.
std::string dump(const Dataset& dataset);
std::string dump(const DataReport& report);

// The error of a load that must fail, with empty fields when it did not.
Error error_of(const Result<Loaded>& loaded);

inline Scalar n(std::int64_t value) { return value; }
inline Scalar x(double value) { return value; }
inline Scalar t(std::string value) { return value; }
inline const Scalar kMissing;

// Microseconds of 2026-11-21T08:00:00Z and so on.
std::int64_t at(std::string_view time);

}  // namespace tagc::test
