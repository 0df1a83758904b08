#include "runtime/function/row_kernel.h"

#include <gtest/gtest.h>

#include <vector>

namespace tagc {
namespace {
using namespace kernel;

constexpr std::int64_t kRows = 130;  // two whole words and a part of one

Bool both(Bool a, Bool b) { return {a.value && b.value}; }
std::optional<Int> half(Int x) {
  return x.value % 2 ? std::nullopt : std::optional(Int{x.value / 2});
}
Int bytes(Text text, const CallContext&) { return {static_cast<std::int64_t>(text.value.size())}; }
Number zone_first(const TimeZone& zone, Number x, Today today) {
  return {x.value + static_cast<double>(today.days + zone.date_of(0))};
}
Int unit_number(CalendarUnit unit) { return {static_cast<std::int64_t>(unit)}; }
Date far_away(Int days) { return {days.value}; }

struct Context {
  TimeZone zone = TimeZone::utc();
  TextPool texts;
};

// Runs over kRows rows; `known` is what the executor has found for the arguments.
template <class Result>
std::vector<Result> run(const RowOverload& overload, std::vector<const void*> columns,
                        std::vector<std::uint64_t>& known, const Context& context) {
  std::vector<Vector> arguments;
  for (const void* column : columns) arguments.push_back({column, nullptr});
  std::vector<Result> result(192, Result{77});
  const CallContext call_context{context.zone, context.texts};
  overload.kernel({arguments, {result.data(), known.data()}, kRows, call_context});
  return result;
}

std::vector<std::uint64_t> all_known() { return std::vector<std::uint64_t>(3, ~std::uint64_t{0}); }

TEST(RowKernel, TheSignatureIsTheOverload) {
  const RowOverload overload = row_overload<zone_first>({"x"});
  ASSERT_EQ(overload.parameters.size(), 1u);
  EXPECT_EQ(overload.parameters[0].name, "x");
  EXPECT_TRUE(overload.parameters[0].type.is(Kind::Number));
  EXPECT_TRUE(overload.uses_now);
  EXPECT_TRUE(overload.result.is(Kind::Number));
  EXPECT_FALSE(overload.nullable_result);
  EXPECT_TRUE(row_overload<half>({"x"}).nullable_result);
  EXPECT_TRUE(row_overload<unit_number>({"unit"}).parameters[0].calendar_unit);
  EXPECT_TRUE(row_overload<unit_number>({"unit"}).parameters[0].type.is(Kind::Int));
}

TEST(RowKernel, ResultsThatDoNotExistAreClearedAndZero) {
  std::vector<std::int64_t> column(192, 4);
  column[1] = column[64] = column[129] = 5;
  auto known = all_known();
  const auto result = run<std::int64_t>(row_overload<half>({"x"}), {column.data()}, known, {});
  EXPECT_EQ(result[0], 2);
  for (const std::size_t row : {1u, 64u, 129u}) EXPECT_EQ(result[row], 0);
  EXPECT_EQ(known[0], ~std::uint64_t{2});
  EXPECT_EQ(known[1], ~std::uint64_t{1});
  EXPECT_EQ(known[2], 1u);
}

TEST(RowKernel, MissingRowsAreNotCalledFor) {
  std::vector<std::int32_t> codes(192, -1);  // no such text: reading one would be out of bounds
  codes[3] = codes[128] = 0;
  std::vector<std::uint64_t> known = {8, 0, 1 | ~std::uint64_t{3}};
  const auto result = run<std::int64_t>(row_overload<bytes>({"text"}), {codes.data()}, known, {});
  for (std::size_t row = 0; row < 192; ++row) EXPECT_EQ(result[row], 0) << row;
}

TEST(RowKernel, BoolsAreBits) {
  const std::vector<std::uint64_t> a = {0xFF00FF00FF00FF00, ~std::uint64_t{0}, 2};
  const std::vector<std::uint64_t> b = {0xF0F0F0F0F0F0F0F0, 5, 3};
  auto known = all_known();
  known[1] = 4;
  const auto result =
      run<std::uint64_t>(row_overload<both>({"a", "b"}), {a.data(), b.data()}, known, {});
  EXPECT_EQ(result[0], a[0] & b[0]);
  EXPECT_EQ(result[1], 4u);
  EXPECT_EQ(result[2], 2u);
}

TEST(RowKernel, ArgumentsThatRulesDoNotWrite) {
  const std::vector<double> x(192, 0.5);
  std::vector<std::int64_t> now(192, 10 * kMicrosPerDay);
  now[1] = 11 * kMicrosPerDay - 1;
  now[2] = 11 * kMicrosPerDay;
  auto known = all_known();
  const auto result =
      run<double>(row_overload<zone_first>({"x"}), {x.data(), now.data()}, known, {});
  EXPECT_EQ(result[0], 10.5);
  EXPECT_EQ(result[1], 10.5);
  EXPECT_EQ(result[2], 11.5);
  EXPECT_EQ(result[129], 10.5);
}

TEST(RowKernel, CalendarUnitsAreRead) {
  const std::vector<std::int64_t> units(192, static_cast<std::int64_t>(CalendarUnit::Quarter));
  auto known = all_known();
  const auto result =
      run<std::int64_t>(row_overload<unit_number>({"unit"}), {units.data()}, known, {});
  EXPECT_EQ(result[0], static_cast<std::int64_t>(CalendarUnit::Quarter));
}

TEST(Promise06, DaysThatNoDateHasDoNotWrap) {
  std::vector<std::int64_t> days(192, INT64_MAX);
  days[1] = INT64_MIN;
  auto known = all_known();
  const auto result = run<std::int32_t>(row_overload<far_away>({"days"}), {days.data()}, known, {});
  EXPECT_EQ(result[0], INT32_MAX);
  EXPECT_EQ(result[1], INT32_MIN);
}

}  // namespace
}  // namespace tagc
