// Any bytes are a CSV file: it loads, or there is one error with a slug; on one thread as on three.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "runtime/load/load.h"
#include "tests/fuzz/target.h"

namespace {

using namespace tagc;

Field field(const char* name, Type type) {
  Field field;
  field.name = field.column = name;
  field.type = std::move(type);
  field.nullable = true;
  return field;
}

// One field of each type; the key is a text, so that most rows are users.
Schema schema() {
  Table users;
  users.name = "users";
  users.path = "fuzz.csv";
  users.key = 0;
  users.fields = {field("id", {Kind::Text, {}}),  field("i", {Kind::Int, {}}),
                  field("n", {Kind::Number, {}}), field("m", {Kind::Money, {}}),
                  field("t", {Kind::Text, {}}),   field("d", {Kind::Date, {}}),
                  field("w", {Kind::Time, {}}),   field("l", {Kind::Duration, {}}),
                  field("b", {Kind::Bool, {}}),   field("e", Type::enumeration({"a", "b"}))};
  users.fields.front().nullable = false;
  Schema schema;
  schema.tables.push_back(std::move(users));
  return schema;
}

DataRequest request_of(const Schema& schema) {
  DataRequest request;
  for (std::size_t i = 1; i < schema.users().fields.size(); ++i) {
    ColumnRequest column;
    column.paths = {FieldPath{static_cast<int>(i)}};
    column.type = schema.users().fields[i].type;
    request.columns.push_back(std::move(column));
  }
  return request;
}

// Removed when the process ends.
class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() / ("tagc-fuzz-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// What a load comes to, in one line.
std::string outcome(const Schema& schema, const std::string& folder, int threads, bool lenient) {
  LoadOptions options;
  options.data_directory = folder;
  options.threads = threads;
  options.max_bad_rows = lenient ? 1'000'000 : 0;
  options.record_bytes = 1 << 16;
  const Result<Loaded> loaded = load(schema, request_of(schema), TimeZone::utc(), options);
  if (!loaded) {
    fuzz::expect(!loaded.error().slug.empty() && !loaded.error().message.empty(),
                 "an error without words");
    return loaded.error().slug + " " + loaded.error().message;
  }
  std::string text = std::to_string(loaded->dataset.rows());
  for (const Column& column : loaded->dataset.columns) {
    fuzz::expect(column.rows == loaded->dataset.rows(), "a column of another length");
    text += " " + std::to_string(column.missing);
  }
  return text;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder folder;
  static const Schema rows = schema();
  std::ofstream(folder.path() + "/fuzz.csv", std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  for (const bool lenient : {false, true}) {
    const std::string one = outcome(rows, folder.path(), 1, lenient);
    fuzz::expect(outcome(rows, folder.path(), 3, lenient) == one, "threads differ", one);
  }
  return 0;
}
