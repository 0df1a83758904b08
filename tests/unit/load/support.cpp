#include "tests/unit/load/support.h"

#include <arrow/io/compressed.h>
#include <arrow/io/file.h>
#include <arrow/util/compression.h>
#include <stdlib.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "runtime/types/parse.h"

namespace tagc::test {

TempDir::TempDir() {
  std::string pattern = (std::filesystem::temp_directory_path() / "tagc-XXXXXX").string();
  path_ = mkdtemp(pattern.data());
}

TempDir::~TempDir() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void TempDir::write(const std::string& name, std::string_view bytes) const {
  std::filesystem::create_directories((path_ / name).parent_path());
  std::filesystem::remove(path_ / name);  // ext4 waits for the disk when a file is written over
  std::ofstream(path_ / name, std::ios::binary) << bytes;
}

void TempDir::write_gzip(const std::string& name, std::string_view bytes) const {
  const auto file = arrow::io::FileOutputStream::Open(path(name)).ValueOrDie();
  const auto codec = arrow::util::Codec::Create(arrow::Compression::GZIP).ValueOrDie();
  const auto stream = arrow::io::CompressedOutputStream::Make(codec.get(), file).ValueOrDie();
  EXPECT_TRUE(stream->Write(bytes.data(), static_cast<int64_t>(bytes.size())).ok());
  EXPECT_TRUE(stream->Close().ok());
}

std::string TempDir::read(const std::string& name) const {
  std::ifstream file(path_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> printed(const UserIds& users) {
  std::vector<std::string> ids;
  for (std::int64_t row = 0; row < users.size(); ++row) ids.push_back(users.text(row));
  return ids;
}

Type type(Kind kind) { return {kind, nullptr}; }

Field field(std::string name, Type type) {
  Field field;
  field.column = name;
  field.name = std::move(name);
  field.type = std::move(type);
  return field;
}

Field nullable(Field field) {
  field.nullable = true;
  return field;
}

Field with_default(Field field, Scalar value) {
  field.default_value = std::move(value);
  return field;
}

namespace {

Table table(std::string name, TableKind kind, std::string path, std::vector<Field> fields) {
  Table table;
  table.name = std::move(name);
  table.kind = kind;
  table.path = std::move(path);
  table.fields = std::move(fields);
  table.key = 0;
  return table;
}

}  // namespace

Table users_table(std::string path, std::vector<Field> fields) {
  return table("members", TableKind::Users, std::move(path), std::move(fields));
}

Table events_table(std::string name, std::string path, std::vector<Field> fields) {
  Table events = table(std::move(name), TableKind::Events, std::move(path), std::move(fields));
  events.time = 1;
  return events;
}

Table lookup_table(std::string name, std::string path, std::vector<Field> fields) {
  return table(std::move(name), TableKind::Lookup, std::move(path), std::move(fields));
}

int Data::ask_for(int index) {
  const Table& table = schema.tables[static_cast<std::size_t>(index)];
  int stream = -1;
  if (index > 0) {
    stream = static_cast<int>(request.streams.size());
    request.streams.push_back({table.name, {index}});
  }
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    request.columns.push_back(
        {stream, ColumnSource::Field, {FieldPath{static_cast<int>(i)}}, table.fields[i].type});
  }
  return stream;
}

Result<Loaded> Data::load(const TempDir& dir) const {
  LoadOptions with_directory = options;
  with_directory.data_directory = dir.path();
  return tagc::load(schema, request, *TimeZone::find(zone), with_directory);
}

std::vector<Scalar> values(const Dataset& dataset, std::size_t column) {
  std::vector<Scalar> result;
  for (std::int64_t row = 0; row < dataset.columns[column].rows; ++row) {
    result.push_back(dataset.columns[column].at(row, dataset.texts));
  }
  return result;
}

namespace {

std::string to_text(const Scalar& value, const Type& type) {
  return to_string(value, type, TimeZone::utc());
}

}  // namespace

std::string dump(const Dataset& dataset) {
  std::ostringstream out;
  for (std::int64_t user = 0; user < dataset.rows(); ++user) out << dataset.users.text(user) << ' ';
  for (const EventStream& stream : dataset.streams) {
    out << "\nstream";
    for (const std::int64_t offset : stream.offsets) out << ' ' << offset;
    for (std::int64_t i = 0; i < stream.rows; ++i) {
      out << ' ' << to_text(stream.times.at(i, dataset.texts), type(Kind::Time));
    }
  }
  for (std::size_t i = 0; i < dataset.columns.size(); ++i) {
    out << "\ncolumn " << dataset.columns[i].missing;
    for (const Scalar& value : values(dataset, i)) {
      out << ' ' << to_text(value, dataset.columns[i].type);
    }
  }
  return out.str();
}

std::string dump(const DataReport& report) {
  std::ostringstream out;
  for (const TableReport& table : report.tables) {
    out << table.name << " rows " << table.rows << " used " << table.used << " orphans "
        << table.orphans << " without user " << table.without_user << " without time "
        << table.without_time << " after now " << table.after_now << " duplicates "
        << table.duplicates << " bad " << table.bad_rows << " from "
        << table.first_time.value_or(-1) << " to " << table.last_time.value_or(-1) << '\n';
    for (const FieldReport& field : table.fields) {
      out << "  " << field.name << " rows " << field.rows << " missing " << field.missing
          << " defaulted " << field.defaulted << " not finite " << field.not_finite << " unmatched "
          << field.unmatched_lookups << " unknown " << field.unknown_value_rows;
      for (const auto& [label, count] : field.unknown_values) out << ' ' << label << ' ' << count;
      out << '\n';
    }
  }
  return out.str();
}

Error error_of(const Result<Loaded>& loaded) {
  EXPECT_FALSE(loaded.ok());
  return loaded.ok() ? Error{} : loaded.error();
}

std::int64_t at(std::string_view time) { return instant_of(*parse_time(time), TimeZone::utc()); }

}  // namespace tagc::test
