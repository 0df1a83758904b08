#include "tests/support/files.h"

#include <arrow/api.h>
#include <arrow/io/file.h>
#include <arrow/ipc/writer.h>
#include <parquet/arrow/writer.h>

#include <algorithm>
#include <cassert>
#include <fstream>
#include <nlohmann/json.hpp>

#include "runtime/output/arrow_columns.h"
#include "runtime/pack/pack.h"
#include "tests/support/dataset.h"

namespace tagc::test {
namespace {

using Json = nlohmann::ordered_json;

// Fields that are columns of the file: a profile's is that of another.
std::vector<std::size_t> columns_of(const Table& table) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    if (table.fields[i].repeats < 0) columns.push_back(i);
  }
  return columns;
}

// ---- as text -----------------------------------------------------------------------------------

std::string in_quotes(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

// What is not missing.
std::string csv_text(const Scalar& value, const Type& type, const TimeZone& zone) {
  if (!type.is(Kind::List)) return to_string(value, type, zone, false);
  std::string text;
  for (const ListValue::Element& each : as_list(value).elements) {
    text +=
        (text.empty() ? "" : ";") + to_string(scalar_of(each), type.element_type(), zone, false);
  }
  return text;
}

std::string csv_cell(const Scalar& value, const Type& type, const TimeZone& zone) {
  return is_missing(value) ? "" : in_quotes(csv_text(value, type, zone));
}

Json json_of(const Scalar& value, const Type& type, const TimeZone& zone) {
  if (is_missing(value)) return nullptr;
  if (type.is(Kind::List)) {
    Json list = Json::array();
    for (const ListValue::Element& each : as_list(value).elements) {
      list.push_back(json_of(scalar_of(each), type.element_type(), zone));
    }
    return list;
  }
  if (type.is(Kind::Bool)) return as_bool(value);
  if (type.is(Kind::Int)) return as_int(value);
  return to_string(value, type, zone, false);
}

void write_text(const Table& table, FileKind kind, const RawTable& raw, const TextPool& texts,
                const TimeZone& zone, const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  const std::vector<std::size_t> columns = columns_of(table);
  if (kind == FileKind::Csv) {
    for (const std::size_t i : columns) {
      file << (i == columns.front() ? "" : ",") << in_quotes(table.fields[i].column);
    }
    file << '\n';
  }
  for (std::int64_t row = 0; row < raw.rows; ++row) {
    Json object = Json::object();
    for (const std::size_t i : columns) {
      const Field& field = table.fields[i];
      const Scalar value = raw.fields[i].at(row, texts);
      if (kind == FileKind::Csv) {
        file << (i == columns.front() ? "" : ",") << csv_cell(value, field.type, zone);
      } else {
        object[field.column] = json_of(value, field.type, zone);
      }
    }
    file << (kind == FileKind::Csv ? "" : object.dump()) << '\n';
  }
}

bool is_lost_in_csv(const Scalar& value) {
  const auto* list = std::get_if<ListValue>(&value);
  if (list == nullptr) return false;
  return list->elements.empty() ||
         std::ranges::any_of(list->elements, [](const ListValue::Element& element) {
           const auto* text = std::get_if<std::string>(&element);
           return text != nullptr && (text->empty() || text->front() == ' ' ||
                                      text->back() == ' ' || text->find(';') != text->npos);
         });
}

// ---- by Arrow ------------------------------------------------------------------------------------

// Parquet has none.
bool has_durations(const Type& type) {
  return type.is(Kind::Duration) || (type.is(Kind::List) && type.element == Kind::Duration);
}

Column column_of_texts(const Column& column, TextPool& texts) {
  Column printed = Column::allocate({Kind::Text, nullptr}, column.rows, true);
  for (std::int64_t row = 0; row < column.rows; ++row) {
    if (!column.is_known(row)) continue;
    set_bit(printed.known.as<std::uint64_t>(), row);
    const Scalar value = column.at(row, texts);
    const std::string text = csv_text(value, column.type, TimeZone::utc());
    printed.values.as<std::int32_t>()[row] = texts.add(text);
  }
  printed.missing = column.missing;
  return printed;
}

std::shared_ptr<arrow::Table> arrow_table(const Table& table, FileKind kind, const RawTable& raw,
                                          TextPool& texts) {
  arrow::FieldVector fields;
  arrow::ArrayVector arrays;
  for (const std::size_t i : columns_of(table)) {
    const bool as_text = kind == FileKind::Parquet && has_durations(table.fields[i].type);
    const Column written = as_text ? column_of_texts(raw.fields[i], texts) : raw.fields[i].share();
    const ArrowColumn column = values(written, texts);
    fields.push_back(arrow::field(table.fields[i].column, column.type));
    arrays.push_back(column.rows({0, raw.rows}).ValueOrDie());
  }
  return arrow::Table::Make(arrow::schema(fields), arrays, raw.rows);
}

arrow::Status write_arrow(const arrow::Table& table, FileKind kind, const std::string& path) {
  ARROW_ASSIGN_OR_RAISE(const auto file, arrow::io::FileOutputStream::Open(path));
  if (kind == FileKind::Parquet) {
    return parquet::arrow::WriteTable(table, arrow::default_memory_pool(), file);
  }
  ARROW_ASSIGN_OR_RAISE(const auto writer, arrow::ipc::MakeFileWriter(file, table.schema()));
  ARROW_RETURN_NOT_OK(writer->WriteTable(table));
  return writer->Close();
}

// ---- packs ---------------------------------------------------------------------------------------

// A disk that nobody waits for.
class QuickFile : public WritableFile {
 public:
  explicit QuickFile(std::unique_ptr<WritableFile> file) : file_(std::move(file)) {}
  Status write(std::string_view bytes) override { return file_->write(bytes); }
  Status flush() override { return Done{}; }

 private:
  std::unique_ptr<WritableFile> file_;
};

class QuickDisk : public Disk {
 public:
  Result<std::unique_ptr<WritableFile>> create(const std::string& path) override {
    auto file = Disk::create(path);
    if (!file) return file.error();
    return std::unique_ptr<WritableFile>(std::make_unique<QuickFile>(std::move(file).value()));
  }
  Status flush_folder(const std::string&) override { return Done{}; }
};

}  // namespace

std::string name_of(FileKind kind) {
  switch (kind) {
    case FileKind::Csv: return "csv";
    case FileKind::JsonLines: return "jsonl";
    case FileKind::Arrow: return "arrow";
    case FileKind::Parquet: return "parquet";
  }
  return "";
}

bool can_say(FileKind kind, const Rows& rows) {
  if (kind != FileKind::Csv) return true;
  for (const TableRows& table : rows) {
    for (const std::vector<Scalar>& row : table.rows) {
      if (std::ranges::any_of(row, is_lost_in_csv)) return false;
    }
  }
  return true;
}

Schema with_files(Schema schema, FileKind kind) {
  for (std::size_t i = 0; i < schema.tables.size(); ++i) {
    schema.tables[i].path = "table" + std::to_string(i);
    schema.tables[i].format = name_of(kind);
  }
  return schema;
}

void write_files(const Schema& schema, FileKind kind, const Rows& rows, const TimeZone& zone,
                 const std::string& folder) {
  for (const Table& table : schema.tables) {
    TextPool texts;
    const RawTable raw = raw_table(table, rows, texts);
    const std::string path = folder + "/" + table.path;
    if (kind == FileKind::Csv || kind == FileKind::JsonLines) {
      write_text(table, kind, raw, texts, zone, path);
    } else {
      const arrow::Status written = write_arrow(*arrow_table(table, kind, raw, texts), kind, path);
      assert(written.ok());
      static_cast<void>(written);
    }
  }
}

Status pack_files(const Schema& schema, const TimeZone& zone, const std::string& folder,
                  const std::string& pack) {
  PackOptions options;
  options.load.data_directory = folder;
  options.version = "test";
  QuickDisk disk;
  const auto packed = tagc::pack(disk, pack, schema, zone, options);
  if (!packed.ok()) return packed.error();
  return Done{};
}

}  // namespace tagc::test
