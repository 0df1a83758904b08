// Promise 10: money is exact, and doubles are summed in one defined order: by time.
#include <random>

#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

const std::string kSchema =
    "users members from \"m.csv\" by id { id: int }\n"
    "events e from \"e.csv\" by uid at at { x: number  m: money }\n";

TEST(Promise10, MoneyIsExact) {
  test::TableRows events{"e", {"uid", "at", "x", "m"}, {}};
  for (std::int64_t i = 0; i < 1'000; ++i) {
    events.rows.push_back({whole(1), whole(-1 - i), 0.1, whole(10)});  // 0.10
  }
  const oracle::Answer answer =
      agreed(kSchema + "tag s = sum(e.m)\ntag t when sum(e.m) = 100\ntag n when sum(e.x) = 100\n",
             {{"members", {"id"}, {{whole(1)}}}, events}, 0);
  EXPECT_EQ(tag(answer, "s").values, Values{whole(10'000)});
  EXPECT_EQ(tag(answer, "t").values, Values{true});
  EXPECT_EQ(tag(answer, "n").values, Values{false});  // doubles are not
}

TEST(Promise10, SumsOfDoublesDoNotDependOnThreadsOrEngines) {
  const Compiled program = compiled(
      kSchema + "tag s = sum(e.x)\ntag a = avg(e.x within 30d)\ntag t when sum(e.x) > 1\n");
  ASSERT_TRUE(program.ok());
  std::mt19937_64 random(10);
  constexpr std::int64_t kUsers = 70'000;  // more than one morsel
  Rows rows = {{"members", {"id"}, {}}, {"e", {"uid", "at", "x", "m"}, {}}};
  for (std::int64_t i = 0; i < kUsers; ++i) rows[0].rows.push_back({whole(i)});
  for (int i = 0; i < 200'000; ++i) {
    const double x =
        std::ldexp(static_cast<double>(random() >> 11), static_cast<int>(random() % 90) - 80);
    const auto user = static_cast<std::int64_t>(random() % kUsers * (random() % 2));
    const auto time = -static_cast<std::int64_t>(random() % 6'000'000'000'000);
    rows[1].rows.push_back({whole(user), whole(time), random() % 2 == 0 ? x : -x, whole(0)});
  }
  const auto expected = answer_of(program, EngineKind::Interpreter, rows, 1, 1);
  for (const EngineKind kind : kEngines) {
    for (const int threads : {1, 2, 3, 8}) {
      const auto got = answer_of(program, kind, rows, 1, threads);
      ASSERT_EQ(got.size(), expected.size());
      for (std::size_t t = 0; t < got.size(); ++t) {
        EXPECT_TRUE(std::equal(got[t].values.begin(), got[t].values.end(),
                               expected[t].values.begin(), expected[t].values.end(),
                               test::identical))
            << test::name_of(kind) << " " << threads;
      }
    }
  }
  // Of one user long-hand: a few thousand events, in order of time.
  std::vector<std::pair<std::int64_t, double>> first;
  for (const auto& row : rows[1].rows) {
    if (as_int(row[0]) == 0) first.emplace_back(as_int(row[1]), as_number(row[2]));
  }
  std::stable_sort(first.begin(), first.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  double sum = 0;
  for (const auto& [time, x] : first) sum += x;
  EXPECT_TRUE(test::identical(expected[0].values[0], sum));
}

}  // namespace
}  // namespace tagc::promises
