// Promise 6: no integer wraps silently; what does not fit is missing.
#include <limits>
#include <random>

#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

__extension__ using Wide = __int128;
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

Scalar fitting(Wide value) {
  if (value < kLeast || value > kMost) return {};
  return static_cast<std::int64_t>(value);
}

Wide floor_quotient(Wide a, Wide b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

// Every size is as likely as any other, and the ends more than that.
std::int64_t random_whole(std::mt19937_64& random) {
  const std::uint64_t bits = random();
  switch (bits % 16) {
    case 0: return kMost - static_cast<std::int64_t>(random() % 4);
    case 1: return kLeast + static_cast<std::int64_t>(random() % 4);
    case 2: return static_cast<std::int64_t>(random() % 7) - 3;
    default: return static_cast<std::int64_t>(random()) >> (bits / 16 % 64);
  }
}

TEST(Promise06, AMillionPairsAgainst128Bits) {
  const Compiled program = compiled(
      "users members from \"m.csv\" by id { id: int  a: int  b: int }\n"
      "tag s = a + b\ntag d = a - b\ntag p = a * b\ntag q = a div b\ntag r = a mod b\ntag n = "
      "-a\n");
  ASSERT_TRUE(program.ok());
  std::mt19937_64 random(6);
  constexpr std::size_t kPairs = 1'000'000;
  test::TableRows members{"members", {"id", "a", "b"}, {}};
  for (std::size_t i = 0; i < kPairs; ++i) {
    members.rows.push_back(
        {whole(static_cast<std::int64_t>(i)), random_whole(random), random_whole(random)});
  }
  for (const EngineKind kind : {EngineKind::Interpreter, EngineKind::JitO0}) {
    const auto tags = answer_of(program, kind, {members}, 0);
    ASSERT_EQ(tags.size(), 6u);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < kPairs; ++i) {
      const Wide a = as_int(members.rows[i][1]);
      const Wide b = as_int(members.rows[i][2]);
      const Scalar expected[] = {fitting(a + b),
                                 fitting(a - b),
                                 fitting(a * b),
                                 b == 0 ? Scalar{} : fitting(floor_quotient(a, b)),
                                 b == 0 ? Scalar{} : fitting(a - floor_quotient(a, b) * b),
                                 fitting(-a)};
      for (std::size_t t = 0; t < 6; ++t) wrong += tags[t].values[i] != expected[t];
    }
    EXPECT_EQ(wrong, 0u) << test::name_of(kind);
  }
}

TEST(Promise06, SumsDurationsAndMoney) {
  const std::string text =
      "users members from \"m.csv\" by id { id: int  f: int? }\n"
      "events e from \"e.csv\" by uid at at { n: int?  m: money? }\n"
      "tag n = sum(e.n)\ntag m = sum(e.m)\ntag o when any(e where n * 2 > 0)\n"
      "tag later when now + 30d * f > now\ntag as_money = (f ?? 0) + sum(e.m)\n";
  const Rows rows = {
      {"members",
       {"id", "f"},
       {{whole(1), whole(1'000'000'000'000)}, {whole(2), whole(1)}, {whole(3), whole(kMost)}}},
      {"e",
       {"uid", "at", "n", "m"},
       {{whole(1), whole(-5), whole(kMost), whole(kMost)},
        {whole(1), whole(-4), whole(1), whole(1)},
        {whole(2), whole(-5), whole(kMost), whole(kLeast)},
        {whole(2), whole(-4), whole(10), whole(-1)},
        {whole(2), whole(-3), whole(-10), whole(1)}}}};
  const oracle::Answer answer = agreed(text, rows, 0);
  EXPECT_EQ(tag(answer, "n").values, (Values{{}, whole(kMost), whole(0)}));
  EXPECT_EQ(tag(answer, "m").values, (Values{{}, whole(kLeast), whole(0)}));
  EXPECT_EQ(tag(answer, "o").values, (Values{true, true, false}));
  EXPECT_EQ(tag(answer, "later").conditions, (Values{{}, true, {}}));
  EXPECT_EQ(tag(answer, "as_money").values, (Values{{}, whole(kLeast + 100), {}}));
}

}  // namespace
}  // namespace tagc::promises
