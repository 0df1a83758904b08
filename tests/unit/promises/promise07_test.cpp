// Promise 7: NaN, infinities and minus zero in data do no harm, and neither does the order of rows.
#include <arrow/api.h>
#include <arrow/io/file.h>
#include <parquet/arrow/writer.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>
#include <random>

#include "runtime/execute/execute.h"
#include "runtime/load/load.h"
#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

double from_bits(std::uint64_t bits) {
  double value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

// Quiet, signalling and signed NaNs with payloads, infinities; then what is a number.
std::vector<double> strange_numbers() {
  return {from_bits(0x7ff8000000000000),           from_bits(0x7ff0000000000001),
          from_bits(0xfff8000000000000),           from_bits(0x7fffffffffffffff),
          from_bits(0xfff0000000000123),           std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity()};
}
std::vector<double> edge_numbers() {
  return {0.0,
          -0.0,
          from_bits(1),
          -from_bits(1),
          std::numeric_limits<double>::min(),
          std::numeric_limits<double>::max(),
          std::numeric_limits<double>::lowest()};
}

void write_parquet(const std::string& path, const std::vector<std::int64_t>& ids,
                   const std::vector<double>& numbers) {
  arrow::Int64Builder id_builder;
  arrow::DoubleBuilder number_builder;
  ASSERT_TRUE(id_builder.AppendValues(ids).ok());
  ASSERT_TRUE(number_builder.AppendValues(numbers).ok());
  const auto table = arrow::Table::Make(
      arrow::schema({arrow::field("id", arrow::int64()), arrow::field("x", arrow::float64())}),
      {id_builder.Finish().ValueOrDie(), number_builder.Finish().ValueOrDie()});
  const auto file = arrow::io::FileOutputStream::Open(path).ValueOrDie();
  ASSERT_TRUE(parquet::arrow::WriteTable(*table, arrow::default_memory_pool(), file).ok());
}

TEST(Promise07, NumbersThatAreNoneAreMissing) {
  std::vector<double> numbers = strange_numbers();
  const std::size_t strange = numbers.size();
  for (const double number : edge_numbers()) numbers.push_back(number);
  std::vector<std::int64_t> ids(numbers.size());
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<std::int64_t>(i);
  const auto folder = std::filesystem::temp_directory_path() / "tagc-promise07";
  std::filesystem::create_directories(folder);
  write_parquet((folder / "m.parquet").string(), ids, numbers);

  const Compiled program = compiled(
      "users members from \"m.parquet\" by id { id: int  x: number? }\n"
      "tag none when x is missing\ntag any when x = x\ntag zero when x = 0\n"
      "tag low when x < 0\ntag v = x\ntag twice = x * 2\n");
  ASSERT_TRUE(program.ok());
  const TimeZone zone = TimeZone::utc();
  LoadOptions options;
  options.data_directory = folder.string();
  for (const EngineKind kind : kEngines) {
    Result<Loaded> loaded = load(program.program.schema, program.plan->data, zone, options);
    ASSERT_TRUE(loaded.ok()) << loaded.error().message;
    const auto engine = test::make_engine(kind, *program.plan);
    ASSERT_TRUE(engine.ok());
    const auto result =
        execute(*program.plan, **engine, loaded->dataset, standard_functions(), zone, {});
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(result->tags[0].members, static_cast<std::int64_t>(strange));
    EXPECT_EQ(result->tags[1].members, static_cast<std::int64_t>(numbers.size() - strange));
    EXPECT_EQ(result->tags[2].members, 2);
    EXPECT_EQ(result->tags[3].members, 2);
    EXPECT_EQ(result->tags[4].members, static_cast<std::int64_t>(numbers.size() - strange));
    EXPECT_EQ(result->tags[5].unknown, static_cast<std::int64_t>(strange + 2));  // ±max overflow
  }
  std::filesystem::remove_all(folder);
}

TEST(Promise07, TheOrderOfRowsDoesNotMatter) {
  std::mt19937_64 random(7);
  const Compiled program = compiled(
      "users members from \"m.csv\" by id { id: int  x: number?  city: text? }\n"
      "events e from \"e.csv\" by uid at at { n: number? }\n"
      "tag a when x > 0 and city contains \"a\"\ntag b when sum(e.n) > 1\ntag c = last(e.n)\n"
      "tag d = city\ntag f = avg(e.n)\n");
  ASSERT_TRUE(program.ok());
  const std::vector<double> numbers = edge_numbers();
  Rows rows = {{"members", {"id", "x", "city"}, {}}, {"e", {"uid", "at", "n"}, {}}};
  for (std::int64_t i = 0; i < 700; ++i) {
    const Scalar city = i % 3 == 0 ? Scalar{} : Scalar{"a" + std::to_string(i % 5)};
    rows[0].rows.push_back({whole(i * 7), numbers[static_cast<std::size_t>(i % 7)], city});
  }
  for (std::int64_t i = 0; i < 2'000; ++i) {
    const Scalar n = i % 5 == 0 ? Scalar{} : Scalar{static_cast<double>(i % 11) * 0.1 - 0.3};
    rows[1].rows.push_back({whole(i % 300 * 7), whole(-i - 1), n});
  }
  const auto expected = answer_of(program, EngineKind::Interpreter, rows, 0);
  for (int round = 0; round < 50; ++round) {
    for (test::TableRows& table : rows) std::shuffle(table.rows.begin(), table.rows.end(), random);
    const EngineKind kind = round % 2 == 0 ? EngineKind::JitO0 : EngineKind::Interpreter;
    const auto got = answer_of(program, kind, rows, 0);
    ASSERT_EQ(got.size(), expected.size());
    for (std::size_t t = 0; t < got.size(); ++t) {
      EXPECT_TRUE(std::equal(got[t].values.begin(), got[t].values.end(), expected[t].values.begin(),
                             expected[t].values.end(), test::identical));
    }
  }
}

}  // namespace
}  // namespace tagc::promises
