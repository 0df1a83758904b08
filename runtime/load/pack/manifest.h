// manifest.json of a pack: what its files are, what they were made from, and what reading that saw.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/load/files/fingerprint.h"
#include "runtime/load/report.h"
#include "runtime/types/result.h"

namespace tagc {

// Counts up when what is in the files changes: another one is refused.
inline constexpr std::int64_t kPackFormat = 2;
inline constexpr std::string_view kPackManifest = "manifest.json";

// Names of files; those of tables begin with a number.
inline constexpr std::string_view kPackUsers = "users.arrow";
inline constexpr std::string_view kPackTexts = "texts.arrow";
inline constexpr std::string_view kPackLists = "lists.arrow";
// Names of columns in them.
inline constexpr std::string_view kPackColumn = "value";  // the only one of its file
std::string column_of_lead(const std::string& field);     // the rows that a key leads to
std::string column_of_least(const std::string& field);    // of each kRangeRows rows, as stored
std::string column_of_greatest(const std::string& field);

struct PackedField {
  std::string name;
  std::string declaration;
  std::int64_t texts = 0;  // how many of the first texts its codes are of
  FieldReport report;
};

struct PackedTable {
  std::string declaration;
  std::string stem;          // of the names of its files: 1.orders
  std::string path, format;  // as of Table
  std::string folder;        // where these begin, seen from the pack
  std::int64_t rows = 0;     // of the pack
  TableReport report;        // of all rows, whatever their time; without fields
  std::vector<PackedField> fields;
  std::vector<HashedFile> files;

  const PackedField* find(const std::string& field) const;  // null: not there
  std::string rows_file() const { return stem + ".arrow"; }
  std::string ranges_file() const { return stem + ".ranges.arrow"; }  // of users
  std::string offsets_file() const { return stem + ".offsets.arrow"; }
  std::string duplicates_file() const { return stem + ".duplicates.arrow"; }
};

struct PackedFile {
  std::string name;
  std::int64_t bytes = 0;
};

struct PackManifest {
  std::string version;  // of tagc
  std::string time_zone;
  std::int64_t users = 0;
  std::vector<PackedTable> tables;  // report.name is the table's
  std::vector<PackedFile> files;

  const PackedTable* find(const std::string& table) const;  // null: not there
};

std::string text_of(const PackManifest& manifest);

// Whether a folder says of itself that it is a pack, whole or not.
bool is_pack(const std::string& folder);

// Error: bad-pack.
Result<PackManifest> read_manifest(const std::string& folder);

}  // namespace tagc
