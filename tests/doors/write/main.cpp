// write_cases FOLDER: the conformance cases that have answers, a folder each, with what a run in this
// process says.
//
//   rules.tag     schema and rules
//   case.json     name, now in microseconds, tables, tags with members, unknown and their files
//   *.csv         the tables where the schema has them, if CSV can say them
//   tables/*      each table as an Arrow stream
//   users.json    each user as Python's evaluate_one() takes it, in the order of the values
//   expect/*      bitmaps of sets as `tagc run` names them; values of all tags as an Arrow stream
#include <arrow/api.h>
#include <arrow/c/bridge.h>
#include <arrow/io/file.h>
#include <arrow/ipc/writer.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "runtime/output/write.h"
#include "stdlib/library.h"
#include "tests/doors/reference.h"
#include "tests/support/files.h"
#include "tests/support/record_rows.h"

namespace tagc::doors {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

void write_text(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

void write_stream(const fs::path& path, arrow::RecordBatchReader& reader) {
  const auto file = arrow::io::FileOutputStream::Open(path.string()).ValueOrDie();
  const auto writer = arrow::ipc::MakeStreamWriter(file, reader.schema()).ValueOrDie();
  const auto table = reader.ToTable().ValueOrDie();
  if (!writer->WriteTable(*table).ok() || !writer->Close().ok()) std::abort();
}

Json write_tables(const Reference& reference, const fs::path& folder) {
  Json tables = Json::array();
  for (const std::string& name : reference.tables()) {
    ArrowArrayStream stream;
    reference.export_table(name, &stream);
    const std::string file = "tables/" + std::to_string(tables.size());
    write_stream(folder / file, *arrow::ImportRecordBatchReader(&stream).ValueOrDie());
    tables.push_back({{"name", name}, {"file", file}});
  }
  return tables;
}

Json write_answers(const Reference& reference, const fs::path& folder) {
  Json tags = Json::array();
  arrow::FieldVector fields;
  arrow::ArrayVector values;
  for (const Answer& answer : reference.answers()) {
    const std::string file = answer.is_set ? file_name_of(answer.name) + ".roaring" : "";
    if (answer.is_set) write_text(folder / "expect" / file, answer.bitmap);
    tags.push_back({{"name", answer.name},
                    {"file", file},
                    {"members", answer.members},
                    {"unknown", answer.unknown}});
    fields.push_back(arrow::field(answer.name, answer.values->type()));
    values.push_back(answer.values);
  }
  const auto batch =
      arrow::RecordBatch::Make(arrow::schema(fields), std::ssize(reference.users()), values);
  write_stream(folder / "expect/values",
               *arrow::RecordBatchReader::Make({batch}, batch->schema()).ValueOrDie());
  return tags;
}

Json json_of(const Scalar& value, const Type& type) {
  switch (type.kind) {
    case Kind::Bool: return as_bool(value);
    case Kind::Number: return as_number(value);
    case Kind::Text: return as_text(value);
    case Kind::Enum: return (*type.labels)[static_cast<std::size_t>(as_int(value))];
    case Kind::Money:
    case Kind::Date: return to_string(value, type, TimeZone::utc(), false);
    case Kind::List: break;
    default: return as_int(value);
  }
  Json list = Json::array();
  for (const ListValue::Element& element : as_list(value).elements) {
    list.push_back(json_of(scalar_of(element), type.element_type()));
  }
  return list;
}

// Filled as a record is, with a dict as the result.
class DictRecord {
 public:
  explicit DictRecord(const Reference& reference) : reference_(reference) {}

  void clear() { user_ = Json::object(); }
  void set_user(std::int64_t id) { user_[key()] = id; }
  void set_user(const std::string& id) { user_[key()] = id; }
  void add_row(int table) { rows_of(table).push_back(Json::object()); }
  void add_row(int table, std::int64_t time) {
    const Table& full = schema_table(table);
    rows_of(table).push_back({{full.fields[static_cast<std::size_t>(full.time)].name, time}});
  }
  bool set(int field, const Scalar& value) {
    const InputField& input = reference_.evaluator().fields()[static_cast<std::size_t>(field)];
    const std::string prefix = input_table(input.table).name + ".";
    const bool is_own = input.name.starts_with(prefix);  // else a profile's
    const std::string name = is_own ? input.name.substr(prefix.size()) : input.name;
    (input.table == 0 ? user_ : rows_of(input.table).back())[name] = json_of(value, input.type);
    return true;
  }
  const Json& user() const { return user_; }

 private:
  const InputTable& input_table(int table) const {
    return reference_.evaluator().tables()[static_cast<std::size_t>(table)];
  }
  const Table& schema_table(int table) const {
    return reference_.schema().tables[static_cast<std::size_t>(input_table(table).schema_table)];
  }
  std::string key() const {
    return schema_table(0).fields[static_cast<std::size_t>(schema_table(0).key)].name;
  }
  Json& rows_of(int table) { return user_[input_table(table).name]; }

  const Reference& reference_;
  Json user_;
};

void write_users(const Reference& reference, const fs::path& folder) {
  Json users = Json::array();
  DictRecord record(reference);
  for (const Scalar& id : reference.users()) {
    test::RecordRows<DictRecord>(record, reference.evaluator(), reference.schema(),
                                 reference.rows())
        .fill(id);
    users.push_back(record.user());
  }
  write_text(folder / "users.json", users.dump());
}

// Whether the files are there.
bool write_csv(const Reference& reference, const fs::path& folder) {
  const auto& tables = reference.schema().tables;
  const bool all = std::ranges::all_of(
      tables, [](const Table& table) { return fs::path(table.path).extension() == ".csv"; });
  if (!all || !test::can_say(test::FileKind::Csv, reference.rows())) return false;
  for (const Table& table : tables) fs::create_directories((folder / table.path).parent_path());
  test::write_files(reference.schema(), test::FileKind::Csv, reference.rows(), reference.zone(),
                    folder.string());
  return true;
}

void write_case(const conformance::Case& test, const Reference& reference, const fs::path& folder) {
  fs::create_directories(folder / "tables");
  fs::create_directories(folder / "expect");
  write_text(folder / "rules.tag", test.program);
  Json json = {{"name", test.file + ": " + test.name}, {"now", reference.now()}};
  json["now_text"] = test.now;
  json["has_csv"] = write_csv(reference, folder);
  json["tables"] = write_tables(reference, folder);
  json["tags"] = write_answers(reference, folder);
  write_text(folder / "case.json", json.dump(1));
  write_users(reference, folder);
}

int run(const fs::path& folder) {
  const auto cases = conformance::read_cases("tests/conformance/cases");
  if (!cases) return 1;
  const FunctionRegistry functions = standard_functions();
  int number = 0;
  for (const conformance::Case& test : *cases) {
    const auto reference = Reference::make(test, functions);
    if (reference) write_case(test, *reference, folder / std::to_string(++number));
  }
  std::cout << number << " cases\n";
  return 0;
}

}  // namespace
}  // namespace tagc::doors

int main(int argc, char** argv) {
  if (argc == 2) return tagc::doors::run(argv[1]);
  std::cerr << "write_cases FOLDER\n";
  return 2;
}
