// Arrow tables in the files that they are written to.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace arrow {
class Array;
class DataType;
class Table;
}  // namespace arrow

namespace tagc::test {

// Values as JSON: array_of(arrow::int32(), "[1, null]").
std::shared_ptr<arrow::Array> array_of(const std::shared_ptr<arrow::DataType>& type,
                                       const std::string& json);

struct NamedArray {
  std::string name;
  std::shared_ptr<arrow::Array> array;
};
std::shared_ptr<arrow::Table> table_of(const std::vector<NamedArray>& columns);

void write_parquet(const std::string& path, const arrow::Table& table,
                   std::int64_t group_rows = 1024);
void write_arrow_file(const std::string& path, const arrow::Table& table,
                      std::int64_t batch_rows = 1024, bool compressed = false);
void write_arrow_stream(const std::string& path, const arrow::Table& table,
                        std::int64_t batch_rows = 1024);

}  // namespace tagc::test
