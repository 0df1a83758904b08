#include "runtime/function/aggregate_kernel.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "runtime/column/text_pool.h"

namespace tagc {
namespace {

// Writes down what it is given.
struct Digits {
  using Value = std::int32_t;
  void start() { seen_ = 0; }
  void add(std::int32_t value) { seen_ = seen_ * 10 + value; }
  std::optional<std::int64_t> finish() const {
    return seen_ == 0 ? std::nullopt : std::optional(seen_);
  }
  std::int64_t seen_ = 0;
};

struct IsLong {
  explicit IsLong(const AggregateCall&) {}
  bool operator()(kernel::Events events) const { return events.end - events.begin > 1; }
};

template <class T>
struct Nothing {
  explicit Nothing(const AggregateCall&) {}
  std::optional<T> operator()(kernel::Events) const { return std::nullopt; }
};

struct World {
  TimeZone zone = TimeZone::utc();
  TextPool texts;
  CallContext context{zone, texts};
};

TEST(AggregateKernel, StepsThroughSelectedAndKnownEventsInOrder) {
  const std::vector<std::int64_t> offsets = {0, 3, 3, 7};
  const std::vector<std::int32_t> values = {1, 2, 3, 4, 5, 6, 7};
  const std::uint64_t selected = 0b1101111, known = 0b1111101;
  std::vector<std::int64_t> result(64, 77);
  std::uint64_t result_known = ~std::uint64_t{0};
  const World world;
  const auto overload = aggregate_overload<kernel::Fold<Digits>>(Kind::Date, kernel::Int::type());
  overload.kernel({3,
                   offsets.data(),
                   &selected,
                   {values.data(), &known},
                   nullptr,
                   {result.data(), &result_known},
                   world.context});
  EXPECT_EQ(result[0], 13);
  EXPECT_EQ(result[1], 0);
  EXPECT_EQ(result[2], 467);
  EXPECT_EQ(result_known, 0b101u);
}

TEST(AggregateKernel, BoolsAreBits) {
  const std::vector<std::int64_t> offsets = {0, 2, 2, 3, 9};
  const std::uint64_t selected = 0;
  std::uint64_t result = ~std::uint64_t{0};
  const World world;
  const auto overload = aggregate_overload<IsLong>(std::nullopt, kernel::Bool::type());
  overload.kernel({4, offsets.data(), &selected, {}, nullptr, {&result, nullptr}, world.context});
  EXPECT_EQ(result, 0b1001u);
  EXPECT_FALSE(overload.nullable_result);
}

TEST(AggregateKernel, OneOverloadForEachKind) {
  const auto overloads =
      aggregate_overloads<Nothing>({Kind::Bool, Kind::Enum, Kind::Money, Kind::Number});
  ASSERT_EQ(overloads.size(), 4u);
  for (const AggregateOverload& overload : overloads) {
    EXPECT_TRUE(overload.nullable_result);
    EXPECT_EQ(overload.result, std::nullopt);
  }
  EXPECT_EQ(overloads[1].value, Kind::Enum);
}

TEST(FunctionRegistry, FindsByNameAndRole) {
  FunctionRegistry registry;
  Function any{.name = "any", .documentation = "", .documentation_zh = "", .examples = {}};
  any.aggregates = {aggregate_overload<IsLong>(std::nullopt, kernel::Bool::type())};
  any.role = FunctionRole::AnyEvent;
  EXPECT_EQ(registry.add(any), 0);
  EXPECT_EQ(registry.find("any"), 0);
  EXPECT_EQ(registry.find("an"), std::nullopt);
  EXPECT_EQ(registry.with_role(FunctionRole::AnyEvent), 0);
  EXPECT_EQ(registry.with_role(FunctionRole::LastValue), std::nullopt);
  EXPECT_EQ(registry.size(), 1);
  EXPECT_TRUE(registry[0].is_aggregate());
}

}  // namespace
}  // namespace tagc
