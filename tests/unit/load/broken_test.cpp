// Promise 13: bad Parquet and Arrow end in a clean error that names the file, whatever is wrong.
#include <arrow/api.h>

#include <cstring>

#include "tests/unit/load/arrow_files.h"
#include "tests/unit/load/support.h"

namespace tagc::test {
namespace {

class Promise13 : public testing::TestWithParam<const char*> {
 protected:
  Promise13()
      : data_({users_table("u.arrow",
                           {field("id", type(Kind::Int)), nullable(field("n", type(Kind::Number))),
                            nullable(field("city", type(Kind::Text))),
                            nullable(field("amount", type(Kind::Money))),
                            nullable(field("seen", type(Kind::Time)))})}) {
    data_.ask_for_users();
    data_.options.memory_bytes = 64 << 20;
    data_.schema.tables[0].format = std::string(GetParam()) == "parquet" ? "parquet" : "arrow";
    const auto table = table_of(
        {{"id", array_of(arrow::int64(), "[3, 1, 2, 9, 4]")},
         {"n", array_of(arrow::float64(), "[0.5, null, 1, 2, 2]")},
         {"city", array_of(arrow::dictionary(arrow::int8(), arrow::utf8()),
                           R"(["a", "bb", null, "a", "a"])")},
         {"amount",
          array_of(arrow::decimal128(12, 2), R"(["1.50", null, "2.25", "0.00", "1.00"])")},
         {"seen", array_of(arrow::timestamp(arrow::TimeUnit::MILLI), "[1, 2, null, 4, 5]")}});
    const std::string path = dir_.path("u.arrow");
    const std::string kind = GetParam();
    if (kind == "parquet") write_parquet(path, *table, 3);
    if (kind == "file") write_arrow_file(path, *table, 3);
    if (kind == "compressed") write_arrow_file(path, *table, 3, true);
    if (kind == "stream") write_arrow_stream(path, *table, 3);
    bytes_ = dir_.read("u.arrow");
  }

  // Loads what must not crash; errors name the file.
  void try_to_load(const std::string& bytes) {
    dir_.write("u.arrow", bytes);
    const auto loaded = data_.load(dir_);
    if (loaded.ok()) {
      dump(loaded->dataset);
      return;
    }
    ++errors_;
    const Error& error = loaded.error();
    EXPECT_FALSE(error.slug.empty());
    EXPECT_TRUE(error.file == "u.arrow" || error.slug == "duplicate-user") << error.message;
  }

  TempDir dir_;
  Data data_;
  std::string bytes_;
  int errors_ = 0;
};

TEST_P(Promise13, WholeFile) {
  const auto loaded = data_.load(dir_);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_EQ(loaded->dataset.rows(), 5);
  EXPECT_THAT(values(loaded->dataset, 2),
              testing::ElementsAre(t("bb"), kMissing, t("a"), t("a"), t("a")));
}

TEST_P(Promise13, CutAtEveryOffset) {
  for (std::size_t size = 0; size < bytes_.size(); ++size) try_to_load(bytes_.substr(0, size));
  // A stream may end behind any batch; everything else is incomplete.
  EXPECT_GE(errors_,
            static_cast<int>(bytes_.size()) - (GetParam() == std::string("stream") ? 12 : 0));
}

TEST_P(Promise13, EveryByteFlipped) {
  for (std::size_t i = 0; i < bytes_.size(); ++i) {
    for (const int mask : {0xFF, 0x80, 0x01, 0x10}) {
      std::string broken = bytes_;
      broken[i] = static_cast<char>(broken[i] ^ mask);
      try_to_load(broken);
    }
  }
}

TEST_P(Promise13, EveryWordForged) {
  for (std::size_t i = 0; i + 8 <= bytes_.size(); i += 4) {
    for (const std::uint64_t forged : {std::uint64_t{0x7FFF'FFFF'FFFF'FFFF}, std::uint64_t{1} << 31,
                                       ~std::uint64_t{0}, std::uint64_t{1} << 40}) {
      std::string broken = bytes_;
      std::memcpy(broken.data() + i, &forged, sizeof forged);
      try_to_load(broken);
    }
  }
}

TEST_P(Promise13, SomethingElseEntirely) {
  for (const std::string& bytes : {std::string("id,n,city\n1,2,3\n"), std::string(1000, '\0'),
                                   std::string("PAR1PAR1"), std::string("ARROW1\0\0", 8)}) {
    errors_ = 0;
    try_to_load(bytes);
    EXPECT_EQ(errors_, 1);
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, Promise13,
                         testing::Values("parquet", "file", "compressed", "stream"),
                         [](const auto& format) { return std::string(format.param); });

TEST(Promise13Claims, ManyRowsInFewBytesStayUnderTheCap) {
  TempDir dir;
  Data data({users_table(
      "u.parquet", {field("id", type(Kind::Int)), nullable(field("n", type(Kind::Number)))})});
  data.ask_for_users();
  // One run of equal values: some kilobytes that stand for 160 MB.
  arrow::Int64Builder ids;
  ASSERT_TRUE(ids.AppendValues(std::vector<std::int64_t>(10'000'000, 7)).ok());
  const auto array = ids.Finish().ValueOrDie();
  write_parquet(dir.path("u.parquet"), *table_of({{"id", array}, {"n", array}}), 10'000'000);
  ASSERT_LT(dir.read("u.parquet").size(), 1u << 20);
  data.options.memory_bytes = 32 << 20;
  EXPECT_EQ(error_of(data.load(dir)).slug, "too-large");
  EXPECT_EQ(error_of(data.load(dir)).file, "u.parquet");
  data.options.memory_bytes = 200 << 20;  // enough for the claim, not for reading it
  EXPECT_EQ(error_of(data.load(dir)).slug, "too-large");
}

TEST(Promise13Claims, ColumnsOfNothingStayUnderTheCap) {
  TempDir dir;
  Data data({users_table("u.arrow", {nullable(field("id", type(Kind::Int)))})});
  data.ask_for_users();
  const auto nothing = std::make_shared<arrow::NullArray>(std::int64_t{1} << 30);
  write_arrow_file(dir.path("u.arrow"), *table_of({{"id", nothing}}), nothing->length());
  data.options.memory_bytes = std::int64_t{1} << 30;
  EXPECT_EQ(error_of(data.load(dir)).slug, "too-large");
}

}  // namespace
}  // namespace tagc::test
