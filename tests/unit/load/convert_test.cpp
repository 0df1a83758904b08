// What becomes of which Arrow type: the table in docs/data.md.
#include "runtime/load/convert/convert.h"

#include <arrow/api.h>
#include <arrow/util/utf8.h>

#include <cmath>
#include <limits>

#include "tests/unit/load/arrow_files.h"
#include "tests/unit/load/support.h"

namespace tagc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Convert : public testing::Test {
 protected:
  void SetUp() override {
    arrow::util::InitializeUTF8();
    target_.name = "orders.f";
    target_.column = "f";
    target_.zone = &zone_;
  }

  // Empty after an error, which `error_` then has.
  std::vector<Scalar> convert(const std::shared_ptr<arrow::Array>& array, Type type) {
    target_.type = std::move(type);
    error_ = {};
    auto builder = FieldBuilder::make(target_, array->length(), budget_);
    EXPECT_TRUE(builder.ok());
    const Status done = tagc::convert(*array, 101, *builder, arrow::default_memory_pool());
    if (!done.ok()) {
      error_ = done.error();
      return {};
    }
    chunk_ = std::move(builder->finish()).value();
    return values();
  }

  std::vector<Scalar> from_json(const std::shared_ptr<arrow::DataType>& from, const char* json,
                                Type type) {
    return convert(array_of(from, json), std::move(type));
  }

  // The slug of the error.
  std::string refused(const std::shared_ptr<arrow::DataType>& from, const char* json, Type type) {
    EXPECT_TRUE(from_json(from, json, std::move(type)).empty());
    return error_.slug;
  }

  std::vector<Scalar> from_doubles(const std::vector<double>& doubles, Type type) {
    arrow::DoubleBuilder builder;
    EXPECT_TRUE(builder.AppendValues(doubles).ok());
    return convert(builder.Finish().ValueOrDie(), std::move(type));
  }

  std::vector<Scalar> values() const {
    TextPool pool;
    std::vector<Scalar> result;
    for (std::int64_t row = 0; row < chunk_.column.rows; ++row) {
      const bool is_text = chunk_.column.type.is(Kind::Text) && chunk_.column.is_known(row);
      result.push_back(
          is_text ? Scalar(std::string(chunk_.texts[chunk_.column.values.as<std::int32_t>()[row]]))
                  : chunk_.column.at(row, pool));
    }
    return result;
  }

  TimeZone zone_ = *TimeZone::find("America/New_York");
  MemoryBudget budget_{1 << 30};
  FieldTarget target_;
  FieldChunk chunk_;
  Error error_;
};

const Type kBool = type(Kind::Bool);
const Type kInt = type(Kind::Int);
const Type kNumber = type(Kind::Number);
const Type kMoney = type(Kind::Money);
const Type kText = type(Kind::Text);
const Type kDate = type(Kind::Date);
const Type kTime = type(Kind::Time);
const Type kDuration = type(Kind::Duration);
const Type kLevel = Type::enumeration({"low", "high"});

TEST_F(Convert, Ints) {
  for (const auto& from : {arrow::int8(), arrow::int16(), arrow::int32(), arrow::int64()}) {
    EXPECT_THAT(from_json(from, "[-3, null, 7]", kInt), ElementsAre(n(-3), kMissing, n(7)));
    EXPECT_THAT(from_json(from, "[-3, 7]", kNumber), ElementsAre(x(-3), x(7)));
    EXPECT_THAT(from_json(from, "[-3, 7]", kMoney), ElementsAre(n(-300), n(700)));
    EXPECT_THAT(from_json(from, "[-3, 7]", kText), ElementsAre(t("-3"), t("7")));
  }
  for (const auto& from : {arrow::uint8(), arrow::uint16(), arrow::uint32(), arrow::uint64()}) {
    EXPECT_THAT(from_json(from, "[3, null]", kInt), ElementsAre(n(3), kMissing));
  }
  EXPECT_THAT(from_json(arrow::int8(), "[0, 1]", kBool), ElementsAre(Scalar(false), Scalar(true)));
  EXPECT_EQ(refused(arrow::int8(), "[0, 2]", kBool), "bad-value");
}

TEST_F(Convert, IntsThatDoNotFit) {
  EXPECT_THAT(from_json(arrow::uint64(), "[9223372036854775807]", kInt),
              ElementsAre(n(std::numeric_limits<std::int64_t>::max())));
  EXPECT_EQ(refused(arrow::uint64(), "[1, 9223372036854775808]", kInt), "bad-value");
  EXPECT_THAT(error_.message, HasSubstr("row 102"));
  EXPECT_THAT(error_.message, HasSubstr("9223372036854775808"));
  EXPECT_THAT(from_json(arrow::uint64(), "[18446744073709551615]", kNumber),
              ElementsAre(x(18446744073709551616.0)));
  EXPECT_EQ(refused(arrow::int64(), "[92233720368547759]", kMoney), "bad-value");
  EXPECT_THAT(from_json(arrow::int64(), "[92233720368547758]", kMoney),
              ElementsAre(n(9223372036854775800)));
}

TEST_F(Convert, DoublesToNumbers) {
  const double inf = std::numeric_limits<double>::infinity();
  const double denormal = std::numeric_limits<double>::denorm_min();
  EXPECT_THAT(from_doubles({1.5, NAN, inf, -inf, denormal}, kNumber),
              ElementsAre(x(1.5), kMissing, kMissing, kMissing, x(denormal)));
  EXPECT_EQ(chunk_.not_finite, 3);
  EXPECT_EQ(chunk_.missing, 3);
  EXPECT_EQ(chunk_.first_not_finite, 102);
  EXPECT_THAT(from_json(arrow::float32(), "[0.5, null]", kNumber), ElementsAre(x(0.5), kMissing));
  EXPECT_THAT(from_json(arrow::float16(), "[0.5]", kNumber), ElementsAre(x(0.5)));
}

TEST_F(Convert, MinusZeroIsZero) {
  ASSERT_THAT(from_doubles({-0.0}, kNumber), ElementsAre(x(0)));
  EXPECT_EQ(chunk_.column.values.as<std::int64_t>()[0], 0);
}

// Thousands are taken at once, unless one of them is special; what follows it stands in its place.
TEST_F(Convert, ManyDoublesWithASpecialOneAmongThem) {
  std::vector<double> doubles(3'000);
  for (std::size_t i = 0; i < doubles.size(); ++i) doubles[i] = static_cast<double>(i) / 4;
  doubles[5] = -0.0;
  EXPECT_EQ(from_doubles(doubles, kNumber)[5], Scalar(0.0));
  EXPECT_EQ(std::signbit(std::get<double>(values()[5])), false);
  doubles[1'500] = std::numeric_limits<double>::quiet_NaN();
  const std::vector<Scalar> read = from_doubles(doubles, kNumber);
  ASSERT_EQ(read.size(), doubles.size());
  for (std::size_t i : {0u, 1'023u, 1'024u, 1'499u, 1'501u, 2'047u, 2'048u, 2'999u}) {
    EXPECT_EQ(read[i], Scalar(doubles[i])) << i;
  }
  EXPECT_TRUE(is_missing(read[1'500]));
  EXPECT_EQ(chunk_.not_finite, 1);
  EXPECT_EQ(chunk_.first_not_finite, 101 + 1'500);
}

// What is read in one go comes behind what was not, with a mask or without.
TEST_F(Convert, WholeArraysBehindOnesWithHoles) {
  target_.type = kInt;
  auto builder = FieldBuilder::make(target_, 6, budget_);
  ASSERT_TRUE(builder.ok());
  const auto pool = arrow::default_memory_pool();
  for (const char* json : {"[1, 2]", "[null]", "[3, 4, 5]"}) {
    ASSERT_TRUE(tagc::convert(*array_of(arrow::int64(), json), 1, *builder, pool).ok());
  }
  chunk_ = std::move(builder->finish()).value();
  EXPECT_EQ(chunk_.missing, 1);
  EXPECT_THAT(values(), ElementsAre(Scalar(std::int64_t{1}), Scalar(std::int64_t{2}), Scalar(),
                                    Scalar(std::int64_t{3}), Scalar(std::int64_t{4}),
                                    Scalar(std::int64_t{5})));
}

TEST_F(Convert, DoublesToInts) {
  EXPECT_THAT(from_doubles({3, NAN, -4}, kInt), ElementsAre(n(3), kMissing, n(-4)));
  from_doubles({3.5}, kInt);
  EXPECT_EQ(error_.slug, "bad-value");
  from_doubles({9223372036854775808.0}, kInt);
  EXPECT_EQ(error_.slug, "bad-value");
}

TEST_F(Convert, DoublesToMoney) {
  EXPECT_THAT(from_doubles({1.9900000000000002, 0.1 + 0.2, -0.29, 1e-15, 1234567.89, NAN}, kMoney),
              ElementsAre(n(199), n(30), n(-29), n(0), n(123456789), kMissing));
  for (const double inexact : {1.999, 0.005, 12345.678, 1e-5, 1e14, 1e300}) {
    from_doubles({inexact}, kMoney);
    EXPECT_EQ(error_.slug, "inexact-money") << inexact;
  }
}

TEST_F(Convert, EveryCentSurvivesADouble) {
  std::vector<double> amounts;
  for (std::int64_t cents = 0; cents < 100'000'000; cents += 997) {
    amounts.push_back(static_cast<double>(cents) / 100);
  }
  from_doubles(amounts, kMoney);
  ASSERT_EQ(error_.slug, "");
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    ASSERT_EQ(chunk_.column.values.as<std::int64_t>()[i], static_cast<std::int64_t>(i) * 997);
  }
}

TEST_F(Convert, FloatsToMoney) {
  EXPECT_THAT(from_json(arrow::float32(), "[19.99, 20000.13, 1234.56]", kMoney),
              ElementsAre(n(1999), n(2000013), n(123456)));
  EXPECT_EQ(refused(arrow::float32(), "[20000.125]", kMoney), "inexact-money");
  EXPECT_EQ(refused(arrow::float32(), "[100000.25]", kMoney), "inexact-money");
}

TEST_F(Convert, Decimals) {
  const std::vector<std::shared_ptr<arrow::DataType>> types = {
      arrow::decimal32(9, 3), arrow::decimal64(18, 3), arrow::decimal128(38, 3),
      arrow::decimal256(76, 3)};
  for (const auto& from : types) {
    EXPECT_THAT(from_json(from, R"(["12.340", null, "-0.010"])", kMoney),
                ElementsAre(n(1234), kMissing, n(-1)));
    EXPECT_EQ(refused(from, R"(["12.340", "12.345"])", kMoney), "inexact-money");
    EXPECT_THAT(error_.message, HasSubstr("row 102"));
    EXPECT_THAT(error_.message, HasSubstr("12.345"));
    EXPECT_THAT(from_json(from, R"(["12.345"])", kNumber), ElementsAre(x(12.345)));
    EXPECT_THAT(from_json(from, R"(["12.000"])", kInt), ElementsAre(n(12)));
    EXPECT_EQ(refused(from, R"(["12.500"])", kInt), "bad-value");
  }
  arrow::Decimal128Builder thousands(arrow::decimal128(5, -3));
  EXPECT_TRUE(thousands.Append(arrow::Decimal128(12)).ok());
  EXPECT_THAT(convert(thousands.Finish().ValueOrDie(), kMoney), ElementsAre(n(1200000)));
}

TEST_F(Convert, DecimalsBeyondSixtyFourBits) {
  const auto wide = arrow::decimal128(38, 2);
  EXPECT_THAT(from_json(wide, R"(["92233720368547758.07"])", kMoney),
              ElementsAre(n(std::numeric_limits<std::int64_t>::max())));
  EXPECT_EQ(refused(wide, R"(["92233720368547758.08"])", kMoney), "bad-value");
  EXPECT_EQ(
      refused(arrow::decimal256(76, 0), R"(["-170141183460469231731687303715884105729"])", kInt),
      "bad-value");
  EXPECT_THAT(from_json(arrow::decimal256(76, 40),
                        R"(["0.1234567890123456789012345678901234567890"])", kNumber),
              ElementsAre(x(0.12345678901234568)));
}

TEST_F(Convert, Texts) {
  for (const auto& from : {arrow::utf8(), arrow::large_utf8(), arrow::utf8_view(), arrow::binary(),
                           arrow::large_binary(), arrow::binary_view(),
                           arrow::dictionary(arrow::int8(), arrow::utf8())}) {
    EXPECT_THAT(from_json(from, R"(["b", null, "", "b", " x "])", kText),
                ElementsAre(t("b"), kMissing, t(""), t("b"), t(" x ")))
        << from->ToString();
    EXPECT_EQ(chunk_.texts.size(), 3);
    EXPECT_THAT(from_json(from, R"(["high", "High", "low", null])", kLevel),
                ElementsAre(n(1), kMissing, n(0), kMissing));
    EXPECT_EQ(chunk_.unknown[0], "High");
    EXPECT_EQ(chunk_.first_unknown, 102);
  }
}

TEST_F(Convert, TextsToEverythingElse) {
  EXPECT_THAT(from_json(arrow::utf8(), R"(["12", " -7 ", "", null])", kInt),
              ElementsAre(n(12), n(-7), kMissing, kMissing));
  EXPECT_THAT(from_json(arrow::utf8(), R"(["1.5", "nan", "-Infinity"])", kNumber),
              ElementsAre(x(1.5), kMissing, kMissing));
  EXPECT_EQ(chunk_.not_finite, 2);
  EXPECT_THAT(from_json(arrow::utf8(), R"(["1.5", "2", "1.776e-15"])", kMoney),
              ElementsAre(n(150), n(200), n(0)));
  EXPECT_THAT(from_json(arrow::utf8(), R"(["true", "0"])", kBool),
              ElementsAre(Scalar(true), Scalar(false)));
  EXPECT_THAT(from_json(arrow::utf8(), R"(["2026-01-02", "2026-01-03 00:00:00"])", kDate),
              ElementsAre(n(20455), n(20456)));
  EXPECT_THAT(from_json(arrow::utf8(), R"(["2026-07-01T08:00", "2026-07-01T08:00Z"])", kTime),
              ElementsAre(n(at("2026-07-01T12:00")), n(at("2026-07-01T08:00"))));
  EXPECT_THAT(from_json(arrow::utf8(), R"(["1d12h"])", kDuration), ElementsAre(n(129'600'000'000)));
  for (const char* bad : {"1,5", "0x10", "1e400", "2023-02-29", "12a", "--1"}) {
    for (const Type& to : {kInt, kNumber, kMoney, kDate, kTime, kDuration, kBool}) {
      const std::string json = std::string("[\"") + bad + "\"]";
      EXPECT_EQ(refused(arrow::utf8(), json.c_str(), to), "bad-value") << bad << to_string(to);
    }
  }
  EXPECT_EQ(refused(arrow::utf8(), R"(["1.999"])", kMoney), "inexact-money");
}

TEST_F(Convert, AnEntryOfADictionaryThatNoRowHasIsNotLookedAt) {
  const auto dictionary = array_of(arrow::utf8(), R"(["12", "nonsense"])");
  const auto used =
      arrow::DictionaryArray::FromArrays(array_of(arrow::int8(), "[0, 0]"), dictionary);
  EXPECT_THAT(convert(*used, kInt), ElementsAre(n(12), n(12)));
  const auto bad =
      arrow::DictionaryArray::FromArrays(array_of(arrow::int8(), "[0, 1]"), dictionary);
  EXPECT_TRUE(convert(*bad, kInt).empty());
  EXPECT_THAT(error_.message, HasSubstr("row 102"));
}

TEST_F(Convert, DictionariesOfOtherThingsAndOfNothing) {
  EXPECT_THAT(from_json(arrow::dictionary(arrow::int32(), arrow::int64()), "[5, null, 5]", kMoney),
              ElementsAre(n(500), kMissing, n(500)));
  const auto dictionary = array_of(arrow::utf8(), R"([null, "a"])");
  const auto rows =
      arrow::DictionaryArray::FromArrays(array_of(arrow::int8(), "[0, 1]"), dictionary);
  EXPECT_THAT(convert(*rows, kText), ElementsAre(kMissing, t("a")));
}

TEST_F(Convert, BinaryMustBeText) {
  arrow::BinaryBuilder builder;
  EXPECT_TRUE(builder.Append("\xFF").ok());
  convert(builder.Finish().ValueOrDie(), kText);
  EXPECT_EQ(error_.slug, "bad-value");
}

TEST_F(Convert, Timestamps) {
  const std::int64_t noon = at("2026-07-01T12:00");
  EXPECT_THAT(from_json(arrow::timestamp(arrow::TimeUnit::SECOND, "Asia/Tokyo"),
                        R"(["2026-07-01 12:00:00", null])", kTime),
              ElementsAre(n(noon), kMissing));
  EXPECT_THAT(from_json(arrow::timestamp(arrow::TimeUnit::MILLI, "UTC"), "[-1]", kTime),
              ElementsAre(n(-1000)));
  EXPECT_THAT(from_json(arrow::timestamp(arrow::TimeUnit::NANO, "UTC"), "[-1, 1999]", kTime),
              ElementsAre(n(-1), n(1)));
  for (const auto unit : {arrow::TimeUnit::SECOND, arrow::TimeUnit::MICRO, arrow::TimeUnit::NANO}) {
    EXPECT_THAT(from_json(arrow::timestamp(unit), R"(["2026-07-01 08:00:00"])", kTime),
                ElementsAre(n(noon)));  // the wall clock of New York
  }
  EXPECT_EQ(
      refused(arrow::timestamp(arrow::TimeUnit::SECOND, "UTC"), "[9223372036854775807]", kTime),
      "bad-value");
}

TEST_F(Convert, WallClocksInGapsAndFolds) {
  // 2026-03-08: 02:00 becomes 03:00. 2026-11-01: 02:00 becomes 01:00; the earlier one is meant.
  EXPECT_THAT(from_json(arrow::timestamp(arrow::TimeUnit::SECOND),
                        R"(["2026-03-08 01:59:59", "2026-03-08 02:30:00", "2026-03-08 03:00:00",
                            "2026-11-01 00:59:59", "2026-11-01 01:30:00", "2026-11-01 02:00:00"])",
                        kTime),
              ElementsAre(n(at("2026-03-08T06:59:59")), n(at("2026-03-08T07:00")),
                          n(at("2026-03-08T07:00")), n(at("2026-11-01T04:59:59")),
                          n(at("2026-11-01T05:30")), n(at("2026-11-01T07:00"))));
}

TEST_F(Convert, WallClocksAgreeWithTheZoneEverywhere) {
  for (const char* name : {"UTC", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo",
                           "Pacific/Apia", "Africa/Monrovia"}) {
    zone_ = *TimeZone::find(name);
    arrow::TimestampBuilder builder(arrow::timestamp(arrow::TimeUnit::MICRO),
                                    arrow::default_memory_pool());
    std::vector<std::int64_t> locals;
    for (std::int64_t local = at("1880-01-01"); local < at("2100-01-01");
         local += 11 * 3600 * kMicrosPerSecond + 1234567) {
      locals.push_back(local);
    }
    EXPECT_TRUE(builder.AppendValues(locals).ok());
    ASSERT_FALSE(convert(builder.Finish().ValueOrDie(), kTime).empty());
    for (std::size_t i = 0; i < locals.size(); ++i) {
      const std::int64_t day =
          (locals[i] - (locals[i] % kMicrosPerDay + kMicrosPerDay) % kMicrosPerDay) / kMicrosPerDay;
      ASSERT_EQ(chunk_.column.values.as<std::int64_t>()[i],
                zone_.from_local(day, locals[i] - day * kMicrosPerDay))
          << name << ' ' << locals[i];
    }
  }
}

TEST_F(Convert, TimestampsAtMidnightAreDates) {
  EXPECT_THAT(from_json(arrow::timestamp(arrow::TimeUnit::NANO),
                        R"(["2026-01-02 00:00:00", "1969-12-31 00:00:00"])", kDate),
              ElementsAre(n(20455), n(-1)));
  EXPECT_EQ(refused(arrow::timestamp(arrow::TimeUnit::NANO), R"(["2026-01-02 00:00:01"])", kDate),
            "bad-value");
  EXPECT_THAT(from_json(arrow::timestamp(arrow::TimeUnit::SECOND, "UTC"),
                        R"(["2026-01-02 05:00:00"])", kDate),
              ElementsAre(n(20455)));  // midnight in New York
  EXPECT_EQ(refused(arrow::timestamp(arrow::TimeUnit::SECOND, "UTC"), R"(["2026-01-02 00:00:00"])",
                    kDate),
            "bad-value");
}

TEST_F(Convert, Dates) {
  EXPECT_THAT(from_json(arrow::date32(), "[20455, null, -1]", kDate),
              ElementsAre(n(20455), kMissing, n(-1)));
  EXPECT_THAT(from_json(arrow::date64(), "[1767312000000]", kDate), ElementsAre(n(20455)));
  EXPECT_THAT(from_json(arrow::date32(), "[20455]", kTime), ElementsAre(n(at("2026-01-02T05:00"))));
  EXPECT_EQ(refused(arrow::date32(), "[2147483647]", kTime), "bad-value");
}

TEST_F(Convert, Durations) {
  EXPECT_THAT(from_json(arrow::duration(arrow::TimeUnit::SECOND), "[90, null]", kDuration),
              ElementsAre(n(90'000'000), kMissing));
  EXPECT_THAT(from_json(arrow::duration(arrow::TimeUnit::NANO), "[1500]", kDuration),
              ElementsAre(n(1)));
  EXPECT_EQ(refused(arrow::duration(arrow::TimeUnit::SECOND), "[9223372036854775807]", kDuration),
            "bad-value");
}

TEST_F(Convert, BoolsAndColumnsOfNothing) {
  EXPECT_THAT(from_json(arrow::boolean(), "[true, null, false]", kBool),
              ElementsAre(Scalar(true), kMissing, Scalar(false)));
  for (const Type& to : {kBool, kInt, kMoney, kText, kTime, kLevel}) {
    EXPECT_THAT(from_json(arrow::null(), "[null, null]", to), ElementsAre(kMissing, kMissing));
  }
}

TEST_F(Convert, DefaultsTakeThePlaceOfWhatIsMissing) {
  target_.default_value = std::int64_t{700};
  EXPECT_THAT(from_doubles({1, NAN}, kMoney), ElementsAre(n(100), n(700)));
  EXPECT_EQ(chunk_.missing, 1);
  EXPECT_EQ(chunk_.defaulted, 1);
  EXPECT_EQ(chunk_.first_missing, 0);
  EXPECT_TRUE(chunk_.column.known.empty());
  target_.default_value = std::string("none");
  EXPECT_THAT(from_json(arrow::utf8(), R"(["a", null])", kText), ElementsAre(t("a"), t("none")));
}

TEST_F(Convert, TheMaskBeginsWithTheFirstMissingValue) {
  for (const int missing_at : {0, 1, 63, 64, 65, 128, 199}) {
    arrow::Int64Builder builder;
    for (int i = 0; i < 200; ++i) {
      EXPECT_TRUE((i == missing_at ? builder.AppendNull() : builder.Append(i)).ok());
    }
    const auto converted = convert(builder.Finish().ValueOrDie(), kInt);
    for (int i = 0; i < 200; ++i) {
      ASSERT_EQ(converted[static_cast<std::size_t>(i)], i == missing_at ? kMissing : n(i));
    }
  }
}

TEST_F(Convert, WhatCannotBeMeantIsAWrongType) {
  const std::vector<std::pair<std::shared_ptr<arrow::DataType>, Type>> wrong = {
      {arrow::int64(), kTime},
      {arrow::int64(), kDate},
      {arrow::int32(), kDuration},
      {arrow::float64(), kText},
      {arrow::float64(), kBool},
      {arrow::float64(), kLevel},
      {arrow::boolean(), kInt},
      {arrow::boolean(), kText},
      {arrow::date32(), kText},
      {arrow::date32(), kInt},
      {arrow::duration(arrow::TimeUnit::SECOND), kInt},
      {arrow::decimal128(9, 2), kText},
      {arrow::timestamp(arrow::TimeUnit::SECOND), kInt},
      {arrow::time32(arrow::TimeUnit::SECOND), kTime},
      {arrow::list(arrow::int64()), kInt},
      {arrow::struct_({arrow::field("a", arrow::int64())}), kInt},
      {arrow::fixed_size_binary(2), kText}};
  for (const auto& [from, to] : wrong) {
    EXPECT_EQ(refused(from, "[]", to), "wrong-type") << from->ToString() << to_string(to);
    EXPECT_THAT(error_.message, HasSubstr(from->ToString()));
    EXPECT_THAT(error_.message, HasSubstr("orders.f"));
    EXPECT_FALSE(error_.advice.empty());
  }
}

TEST_F(Convert, SlicesOfLongerArrays) {
  const auto whole = array_of(arrow::int64(), "[1, null, 3, null, 5]");
  EXPECT_THAT(convert(whole->Slice(2, 2), kInt), ElementsAre(n(3), kMissing));
  const auto texts = array_of(arrow::dictionary(arrow::int8(), arrow::utf8()), R"(["a","b","c"])");
  EXPECT_THAT(convert(texts->Slice(1, 2), kText), ElementsAre(t("b"), t("c")));
}

}  // namespace
}  // namespace tagc::test
