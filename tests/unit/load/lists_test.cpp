// Lists in files of every format, and what they are read as.
#include <arrow/api.h>

#include "tests/unit/load/arrow_files.h"
#include "tests/unit/load/support.h"

namespace tagc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Type list_of(Kind kind) { return Type::list_of(type(kind)); }
Scalar texts(std::vector<std::string> elements) {
  ListValue list;
  for (std::string& each : elements) list.elements.emplace_back(std::move(each));
  return list;
}
Scalar whole(std::vector<std::int64_t> elements) {
  ListValue list;
  for (const std::int64_t each : elements) list.elements.emplace_back(each);
  return list;
}

class Lists : public testing::Test {
 protected:
  // Fields: id, words (never missing), nums and moods.
  Result<Loaded> load(const std::string& file) {
    Data data({users_table(
        file, {field("id", type(Kind::Int)), field("words", list_of(Kind::Text)),
               nullable(field("nums", list_of(Kind::Int))),
               nullable(field("moods", Type::list_of(Type::enumeration({"sad", "merry"}))))})});
    data.ask_for_users();
    return data.load(dir_);
  }
  Result<Loaded> load(const std::string& file, std::string_view bytes) {
    dir_.write(file, bytes);
    return load(file);
  }
  Result<Loaded> parquet(const std::shared_ptr<arrow::DataType>& words, const char* words_json,
                         const std::shared_ptr<arrow::DataType>& nums, const char* nums_json) {
    write_parquet(dir_.path("u.parquet"),
                  *table_of({{"id", array_of(arrow::int64(), "[1, 2, 3]")},
                             {"words", array_of(words, words_json)},
                             {"nums", array_of(nums, nums_json)},
                             {"moods", array_of(arrow::list(arrow::utf8()),
                                                R"([["merry"], ["odd", "sad", null], null])")}}));
    return load("u.parquet");
  }

  TempDir dir_;
};

TEST_F(Lists, OfCsvStandBetweenSemicolons) {
  const auto loaded = load("u.csv",
                           "id,words,nums,moods\n"
                           "1,ski; big tennis ,1;2,merry;sad\n"
                           "2,,,\n"
                           "3,\"a,b;c\",\" \",odd;sad\n"
                           "4,;x;;x;,7;,sad\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(texts({"ski", "big tennis"}), texts({}),
                                                      texts({"a,b", "c"}), texts({"x", "x"})));
  EXPECT_THAT(values(loaded->dataset, 2),
              ElementsAre(whole({1, 2}), kMissing, kMissing, whole({7})));
  EXPECT_THAT(values(loaded->dataset, 3),
              ElementsAre(whole({1, 0}), kMissing, whole({0}), whole({0})));
  const std::vector<FieldReport>& fields = loaded->report.tables[0].fields;
  EXPECT_EQ(fields[1].without_value, 3);
  EXPECT_EQ(fields[2].without_value, 1);
  EXPECT_EQ(fields[2].missing, 2);
  EXPECT_EQ(fields[3].without_value, 1);
  EXPECT_EQ(fields[3].unknown_value_rows, 1);
}

TEST_F(Lists, OfCsvAreHeldToTheTypeOfTheirElements) {
  const Error error = error_of(load("u.csv", "id,words,nums,moods\n1,a,1;2,\n2,a,1;x;3,\n"));
  EXPECT_EQ(error.slug, "bad-value");
  EXPECT_EQ(error.line, 3);
  EXPECT_THAT(error.message, HasSubstr("\"1;x;3\""));
}

TEST_F(Lists, OfJsonAreArrays) {
  const auto loaded = load("u.jsonl",
                           "{\"id\":1,\"words\":[\"ski\",null,\"a;b\"],\"nums\":[1,2.0,\"3\"]}\n"
                           "{\"id\":2,\"words\":[],\"nums\":null,\"moods\":[\"merry\",\"odd\"]}\n"
                           "{\"id\":3,\"words\":\"ski;tennis\",\"nums\":[],\"other\":[[1]]}\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1),
              ElementsAre(texts({"ski", "a;b"}), texts({}), texts({"ski", "tennis"})));
  EXPECT_THAT(values(loaded->dataset, 2), ElementsAre(whole({1, 2, 3}), kMissing, whole({})));
  EXPECT_THAT(values(loaded->dataset, 3), ElementsAre(kMissing, whole({1}), kMissing));
  EXPECT_EQ(loaded->report.tables[0].fields[1].without_value, 1);
}

TEST_F(Lists, OfJsonHoldPlainValues) {
  for (const char* nums : {"[1,[2]]", "[{\"a\":1}]", "[true]", "[\"x\"]"}) {
    const std::string line =
        "{\"id\":1,\"words\":[],\"moods\":[],\"nums\":" + std::string(nums) + "}\n";
    EXPECT_EQ(error_of(load("u.jsonl", line)).slug, "bad-value") << nums;
  }
  EXPECT_EQ(error_of(load("u.jsonl", "{\"id\":[1],\"words\":[]}\n")).slug, "bad-value");
  EXPECT_EQ(error_of(load("u.jsonl", "{\"id\":1}\n")).slug, "missing-column");
  EXPECT_EQ(error_of(load("u.jsonl",
                          "{\"id\":1,\"words\":[],\"nums\":[],\"moods\":[]}\n"
                          "{\"id\":2,\"words\":null}\n"))
                .slug,
            "missing-value");
}

TEST_F(Lists, OfParquetAreReadAsTheyAre) {
  const auto loaded = parquet(arrow::list(arrow::utf8()), R"([["b", "a"], [], ["a", null]])",
                              arrow::large_list(arrow::int32()), "[[1, 2], null, []]");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(texts({"b", "a"}), texts({}), texts({"a"})));
  EXPECT_THAT(values(loaded->dataset, 2), ElementsAre(whole({1, 2}), kMissing, whole({})));
  EXPECT_THAT(values(loaded->dataset, 3), ElementsAre(whole({1}), whole({0}), kMissing));
  const std::vector<FieldReport>& fields = loaded->report.tables[0].fields;
  EXPECT_EQ(fields[1].without_value, 1);
  EXPECT_EQ(fields[3].without_value, 2);
  EXPECT_EQ(fields[3].unknown_value_rows, 1);
}

TEST_F(Lists, OfParquetAreRefusedByRowAndType) {
  const auto nums = arrow::list(arrow::float64());
  const Error error =
      error_of(parquet(arrow::list(arrow::utf8()), "[[], [], []]", nums, "[[1, 2], [], [3, 0.5]]"));
  EXPECT_EQ(error.slug, "bad-value");
  EXPECT_THAT(error.message, HasSubstr("row 3"));
  EXPECT_EQ(error_of(parquet(arrow::int64(), "[1, 2, 3]", nums, "[[], [], []]")).slug,
            "wrong-type");
  EXPECT_EQ(error_of(parquet(arrow::list(arrow::list(arrow::utf8())), "[[], [[]], []]", nums,
                             "[[], [], []]"))
                .slug,
            "wrong-type");
}

TEST_F(Lists, EqualOnesHaveOneCodeWhereverTheyComeFrom) {
  const auto loaded = load("u.csv", "id,words,nums,moods\n1,a;b,1;0,merry;sad\n2,a;b,1;0,\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  const auto code = [&](std::size_t column, std::int64_t row) {
    return loaded->dataset.columns[column].values.as<std::int32_t>()[row];
  };
  EXPECT_EQ(code(1, 0), code(1, 1));
  EXPECT_EQ(code(2, 0), code(2, 1));
  EXPECT_EQ(code(2, 0), code(3, 0));
}

}  // namespace
}  // namespace tagc::test
