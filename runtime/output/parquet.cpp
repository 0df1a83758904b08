#include "runtime/output/parquet.h"

#include <arrow/api.h>
#include <arrow/io/interfaces.h>
#include <parquet/arrow/writer.h>
#include <parquet/exception.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "runtime/output/arrow_columns.h"

namespace tagc {
namespace {

// Where Arrow writes to. Its errors are Arrow's; ours is kept beside, to be told as it was.
class Sink : public arrow::io::OutputStream {
 public:
  explicit Sink(ResultFile& file) : file_(file) {}

  arrow::Status Write(const void* data, std::int64_t bytes) override {
    const auto* text = static_cast<const char*>(data);
    const Status written = file_.write({text, static_cast<std::size_t>(bytes)});
    if (written) return arrow::Status::OK();
    error_ = written.error();
    return arrow::Status::IOError(error_->message);
  }
  arrow::Status Close() override {
    closed_ = true;
    return arrow::Status::OK();
  }
  arrow::Result<std::int64_t> Tell() const override { return file_.bytes(); }
  bool closed() const override { return closed_; }

  const std::optional<Error>& error() const { return error_; }

 private:
  ResultFile& file_;
  std::optional<Error> error_;
  bool closed_ = false;
};

// The columns of a file; each gives its array for a stretch of rows.
struct TableOut {
  std::vector<std::shared_ptr<arrow::Field>> fields;
  std::vector<ArrowColumn> columns;

  void add(const std::string& name, ArrowColumn column, bool nullable) {
    fields.push_back(arrow::field(name, column.type, nullable));
    columns.push_back(std::move(column));
  }
};

arrow::Status write_group(const TableOut& table, const std::shared_ptr<arrow::Schema>& schema,
                          RowRange rows, parquet::arrow::FileWriter& writer) {
  std::vector<std::shared_ptr<arrow::Array>> arrays;
  for (const ArrowColumn& column : table.columns) {
    ARROW_ASSIGN_OR_RAISE(auto array, column.rows(rows));
    arrays.push_back(std::move(array));
  }
  const auto group = arrow::Table::Make(schema, arrays, rows.count());
  return writer.WriteTable(*group, kGroupRows);
}

arrow::Status write_groups(const TableOut& table, std::int64_t rows, Sink& sink) {
  const auto schema = arrow::schema(table.fields);
  const auto properties =
      parquet::WriterProperties::Builder().compression(arrow::Compression::ZSTD)->build();
  const auto arrow_properties = parquet::ArrowWriterProperties::Builder().store_schema()->build();
  // Arrow shares the stream; it lives here, longer than the writer.
  const std::shared_ptr<arrow::io::OutputStream> stream(std::shared_ptr<void>(), &sink);
  ARROW_ASSIGN_OR_RAISE(
      auto writer, parquet::arrow::FileWriter::Open(*schema, arrow::default_memory_pool(), stream,
                                                    properties, arrow_properties));
  for (std::int64_t begin = 0; begin < rows; begin += kGroupRows) {
    const RowRange range{begin, std::min(begin + kGroupRows, rows)};
    ARROW_RETURN_NOT_OK(write_group(table, schema, range, *writer));
  }
  return writer->Close();
}

Status write_table(const TableOut& table, std::int64_t rows, ResultFile& file) {
  Sink sink(file);
  arrow::Status status;
  try {
    status = write_groups(table, rows, sink);
  } catch (const parquet::ParquetException& exception) {
    status = arrow::Status::Invalid(exception.what());
  }
  if (sink.error()) return *sink.error();
  if (!status.ok()) return Error{"cannot-write", "Arrow: " + status.message(), "", 0, ""};
  return Done{};
}

std::string id_name(const RunResult& result) {
  std::string name = "id";
  const auto is_taken = [&](const TagResult& tag) { return tag.name == name; };
  while (std::ranges::any_of(result.tags, is_taken)) name.insert(0, 1, '_');
  return name;
}

}  // namespace

Status write_users_parquet(const Dataset& dataset, ResultFile& file) {
  TableOut table;
  table.add("row", row_numbers(), false);
  table.add("id", user_ids(dataset.users), false);
  return write_table(table, dataset.rows(), file);
}

Status write_tags_parquet(const RunResult& result, const Dataset& dataset, ResultFile& file) {
  TableOut table;
  table.add(id_name(result), user_ids(dataset.users), false);
  for (const TagResult& tag : result.tags) {
    if (tag.is_set) {
      table.add(tag.name, members(tag.bitmap), false);
    } else {
      table.add(tag.name, values(tag.values, dataset.texts), true);
    }
  }
  return write_table(table, dataset.rows(), file);
}

}  // namespace tagc
