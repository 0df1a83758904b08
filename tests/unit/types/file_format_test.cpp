#include "runtime/types/file_format.h"

#include <gtest/gtest.h>

namespace tagc {
namespace {

TEST(FileFormat, IsToldByTheEndingOfAName) {
  EXPECT_EQ(format_of_name("orders.csv"), FileFormat::Csv);
  EXPECT_EQ(format_of_name("2026/orders.CSV.GZ"), FileFormat::Csv);
  EXPECT_EQ(format_of_name("a.pq"), FileFormat::Parquet);
  EXPECT_EQ(format_of_name("a.feather"), FileFormat::Arrow);
  EXPECT_EQ(format_of_name("a.ndjson.gz"), FileFormat::JsonLines);
  EXPECT_EQ(format_of_name("a.parquet.txt"), std::nullopt);
  EXPECT_EQ(format_of_name("csv"), std::nullopt);
}

TEST(FileFormat, IsToldByAWord) {
  EXPECT_EQ(format_of_word("jsonl"), FileFormat::JsonLines);
  EXPECT_EQ(format_of_word("arrow"), FileFormat::Arrow);
  EXPECT_EQ(format_of_word("CSV"), std::nullopt);
  EXPECT_EQ(format_of_word(""), std::nullopt);
}

}  // namespace
}  // namespace tagc
