// What every kernel owes its caller, whatever it computes: the same result in a block of any size
// as alone, zeros where there is none, and not a byte beyond.
#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "tests/unit/stdlib/runner.h"

namespace tagc::test {
namespace {

constexpr std::int64_t kMany = 4096;
constexpr std::int64_t kSizes[] = {0, 1, 63, 64, 65, kMany};

// How much of a column is missing, in eighths.
enum Missing { kNothing = 0, kSome = 2, kAll = 8 };
constexpr Missing kShares[] = {kNothing, kSome, kAll};

Values head(const Values& column, std::int64_t rows) {
  return {column.begin(), column.begin() + rows};
}

class Blocks : public ::testing::Test {
 protected:
  Scalar integer(std::int64_t most) {
    return static_cast<std::int64_t>(random_() >> 1) % (2 * most) - most;
  }

  Scalar value_of(const Type& type) {
    switch (type.kind) {
      case Kind::Bool: return random_() % 2 == 0;
      case Kind::Number: return static_cast<double>(as_int(integer(5000))) / 8;
      case Kind::Text: return std::string(random_() % 4, 'A') + "é";
      case Kind::Date: return integer(40'000);
      case Kind::Time: return integer(40'000 * kMicrosPerDay);
      case Kind::Enum: return static_cast<std::int64_t>(random_() % 3);
      case Kind::List: {
        ListValue list;
        for (std::uint64_t i = random_() % 4; i > 0; --i) {
          list.elements.push_back(element_of(value_of(type.element_type())));
        }
        return list;
      }
      case Kind::Int:
      case Kind::Money:
      case Kind::Duration: break;
    }
    return random_() % 8 == 0 ? std::numeric_limits<std::int64_t>::min() : integer(300);
  }

  Values values_of(const Type& type, std::int64_t count, Missing missing) {
    Values out;
    for (std::int64_t i = 0; i < count; ++i) {
      const bool known = static_cast<int>(random_() % 8) >= missing;
      out.push_back(known ? value_of(type) : Scalar());
    }
    return out;
  }

  std::vector<Values> arguments_of(const RowOverload& overload, std::int64_t rows,
                                   Missing missing) {
    std::vector<Values> out;
    for (const Parameter& p : overload.parameters) {
      const Type unit = Type::enumeration({"day", "week", "month"});
      out.push_back(values_of(p.calendar_unit ? unit : p.type, rows, missing));
    }
    if (overload.uses_now) out.emplace_back(rows, Scalar(run_.now));
    return out;
  }

  // f(overload, how much is missing) for every kernel of a row, traced by its name.
  template <class F>
  void for_each_row_kernel(F f) {
    for (int id = 0; id < run_.functions.size(); ++id) {
      SCOPED_TRACE(run_.functions[id].name);
      for (const RowOverload& overload : run_.functions[id].rows) {
        for (const Missing missing : kShares) {
          if (overload.kernel) f(overload, missing);
        }
      }
    }
  }

  std::mt19937_64 random_{20261121};
  Runner run_;
};

TEST_F(Blocks, RowsOfAnySizeAreTheSameRows) {
  for_each_row_kernel([&](const RowOverload& overload, Missing missing) {
    const std::vector<Values> arguments = arguments_of(overload, kMany, missing);
    Values expected;
    for (std::size_t row = 0; row < kMany; ++row) {
      std::vector<Values> alone;
      for (const Values& column : arguments) alone.push_back({column[row]});
      expected.push_back(run_.call(overload, alone, 1)[0]);
    }
    for (const std::int64_t rows : kSizes) {
      std::vector<Values> first;
      for (const Values& column : arguments) first.push_back(head(column, rows));
      EXPECT_EQ(run_.call(overload, first, rows), head(expected, rows)) << rows;
    }
  });
}

// Missing arguments give missing results, and only functions that say so give others.
TEST_F(Blocks, OnlyWhatSaysSoIsMissing) {
  for_each_row_kernel([&](const RowOverload& overload, Missing missing) {
    for (const Scalar& result : run_.call(overload, arguments_of(overload, 65, missing), 65)) {
      EXPECT_TRUE(missing != kAll || is_missing(result));
      EXPECT_TRUE(missing != kNothing || overload.nullable_result || !is_missing(result));
    }
  });
}

// Events of many users, most of them few; some are not selected.
struct Stream {
  std::vector<std::int64_t> offsets = {7};  // a block need not begin at the first event
  std::vector<bool> selected;
  std::vector<std::int64_t> times;

  explicit Stream(std::mt19937_64& random) {
    for (std::int64_t user = 0; user < kMany; ++user) {
      const std::int64_t events = random() % 64 == 0 ? 150 : static_cast<int>(random() % 5);
      offsets.push_back(offsets.back() + events);
    }
    for (std::int64_t i = 0; i < offsets.back(); ++i) {
      selected.push_back(random() % 3 != 0);
      times.push_back(i * 5 * 3600 * kMicrosPerSecond);
    }
  }
};

Scalar parameter_for(const Parameter& parameter) {
  if (parameter.type.is(Kind::Number)) return 0.9;
  if (parameter.calendar_length) return packed({1, CalendarUnit::Month});
  return std::int64_t{parameter.allowed == Allowed::Count ? 2 : -2};
}

TEST_F(Blocks, UsersOfAnyNumberAreTheSameUsers) {
  const Stream stream(random_);
  const auto of_users = [&](const AggregateOverload& overload, const Values& values,
                            std::int64_t first, std::int64_t count) {
    const auto begin = stream.offsets.begin() + first;
    Values parameters;
    for (const Parameter& p : overload.parameters) parameters.push_back(parameter_for(p));
    if (overload.uses_now) parameters.emplace_back(40 * kMicrosPerDay);
    return run_.call(overload, {begin, begin + count + 1}, stream.selected, values, stream.times,
                     parameters);
  };
  const auto check = [&](const AggregateOverload& overload, Missing missing) {
    const Type type{overload.value.value_or(Kind::Int), nullptr};
    const Values values = values_of(type, stream.offsets.back(), missing);
    const Values expected = of_users(overload, values, 0, kMany);
    for (const std::int64_t users : kSizes) {
      EXPECT_EQ(of_users(overload, values, 0, users), head(expected, users)) << users;
    }
    for (std::int64_t user = 0; user < kMany; user += 97) {
      EXPECT_EQ(of_users(overload, values, user, 1)[0], expected[static_cast<std::size_t>(user)]);
    }
  };
  for (int id = 0; id < run_.functions.size(); ++id) {
    SCOPED_TRACE(run_.functions[id].name);
    for (const AggregateOverload& overload : run_.functions[id].aggregates) {
      for (const Missing missing : kShares) check(overload, missing);
    }
  }
}

}  // namespace
}  // namespace tagc::test
