// write_cases FOLDER: the conformance cases that have answers, a folder each, with what a run in this
// process says.
//
//   rules.tag     schema and rules
//   case.json     name, now in microseconds, tables, tags with members, unknown and their files
//   *.csv         the tables where the schema has them, if CSV can say them
//   tables/*      each table as an Arrow stream
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
