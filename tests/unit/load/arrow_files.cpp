#include "tests/unit/load/arrow_files.h"

#include <arrow/api.h>
#include <arrow/io/file.h>
#include <arrow/ipc/writer.h>
#include <arrow/json/from_string.h>
#include <arrow/util/compression.h>
#include <parquet/arrow/writer.h>

#include "gtest/gtest.h"

namespace tagc::test {
namespace {

void write_batches(arrow::ipc::RecordBatchWriter& writer, const arrow::Table& table,
                   std::int64_t batch_rows) {
  EXPECT_TRUE(writer.WriteTable(table, batch_rows).ok());
  EXPECT_TRUE(writer.Close().ok());
}

std::shared_ptr<arrow::io::FileOutputStream> create(const std::string& path) {
  return arrow::io::FileOutputStream::Open(path).ValueOrDie();
}

}  // namespace

std::shared_ptr<arrow::Array> array_of(const std::shared_ptr<arrow::DataType>& type,
                                       const std::string& json) {
  return arrow::json::ArrayFromJSONString(type, json).ValueOrDie();
}

std::shared_ptr<arrow::Table> table_of(const std::vector<NamedArray>& columns) {
  arrow::FieldVector fields;
  arrow::ArrayVector arrays;
  for (const NamedArray& column : columns) {
    fields.push_back(arrow::field(column.name, column.array->type()));
    arrays.push_back(column.array);
  }
  return arrow::Table::Make(arrow::schema(fields), arrays);
}

void write_parquet(const std::string& path, const arrow::Table& table, std::int64_t group_rows) {
  const auto properties = parquet::ArrowWriterProperties::Builder().store_schema()->build();
  const auto file = create(path);
  EXPECT_TRUE(parquet::arrow::WriteTable(table, arrow::default_memory_pool(), file, group_rows,
                                         parquet::default_writer_properties(), properties)
                  .ok());
  EXPECT_TRUE(file->Close().ok());
}

void write_arrow_file(const std::string& path, const arrow::Table& table, std::int64_t batch_rows,
                      bool compressed) {
  auto options = arrow::ipc::IpcWriteOptions::Defaults();
  if (compressed) options.codec = arrow::util::Codec::Create(arrow::Compression::ZSTD).ValueOrDie();
  const auto file = create(path);
  write_batches(*arrow::ipc::MakeFileWriter(file, table.schema(), options).ValueOrDie(), table,
                batch_rows);
  EXPECT_TRUE(file->Close().ok());
}

void write_arrow_stream(const std::string& path, const arrow::Table& table,
                        std::int64_t batch_rows) {
  const auto file = create(path);
  write_batches(*arrow::ipc::MakeStreamWriter(file, table.schema()).ValueOrDie(), table,
                batch_rows);
  EXPECT_TRUE(file->Close().ok());
}

}  // namespace tagc::test
