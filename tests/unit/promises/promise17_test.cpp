// Promise 17: events at or after now do not exist; duplicates stay unless `dedupe by`; the order
// of the source only decides between equal times.
#include <random>

#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

constexpr std::int64_t kDay = 86'400'000'000;

const std::string kProgram =
    "users members from \"m.csv\" by id { id: int }\n"
    "events e from \"e.csv\" by uid at at { n: int? }\n"
    "events d from \"d.csv\" by uid at at dedupe by (n) { n: int? }\n"
    "events both = e + d\n"
    "tag all = count(e)\ntag once = count(d)\ntag week = count(e within 7d)\n"
    "tag newest = last(e.n)\ntag oldest = first(d.n)\ntag total = sum(both.n)\n"
    "tag recent when any(both within 7d where n > 3)\n";

TEST(Promise17, ExactlyAtNowAndAtTheEdge) {
  const Rows rows = {{"members", {"id"}, {{whole(1)}, {whole(2)}}},
                     {"e",
                      {"uid", "at", "n"},
                      {{whole(1), whole(0), whole(9)},
                       {whole(1), whole(1), whole(9)},
                       {whole(1), whole(-7 * kDay), whole(1)},
                       {whole(1), whole(-7 * kDay), whole(1)},
                       {whole(1), whole(-7 * kDay - 1), whole(2)},
                       {whole(2), whole(0), whole(9)}}},
                     {"d",
                      {"uid", "at", "n"},
                      {{whole(1), whole(0), whole(1)},
                       {whole(1), whole(-2), whole(1)},
                       {whole(1), whole(-3), whole(1)},
                       {whole(1), whole(-1), whole(2)},
                       {whole(2), whole(-1), whole(1)}}}};
  const oracle::Answer answer = agreed(kProgram, rows, 0);
  EXPECT_EQ(tag(answer, "all").values, (Values{whole(3), whole(0)}));
  EXPECT_EQ(tag(answer, "week").values, (Values{whole(2), whole(0)}));
  EXPECT_EQ(tag(answer, "once").values, (Values{whole(2), whole(1)}));
  EXPECT_EQ(tag(answer, "total").values, (Values{whole(7), whole(1)}));
}

TEST(Promise17, UnsortedInputIsSortedInput) {
  std::mt19937_64 random(17);
  Rows rows = {
      {"members", {"id"}, {}}, {"e", {"uid", "at", "n"}, {}}, {"d", {"uid", "at", "n"}, {}}};
  for (std::int64_t i = 0; i < 40; ++i) rows[0].rows.push_back({whole(i)});
  for (std::int64_t i = 0; i < 600; ++i) {
    const auto user = static_cast<std::int64_t>(random() % 44);
    const std::int64_t time = kDay - i * kDay / 20;  // no two alike
    rows[1 + i % 2].rows.push_back({whole(user), whole(time), whole(i % 9)});
  }
  const oracle::Answer expected = agreed(kProgram, rows, 0);
  for (int round = 0; round < 10; ++round) {
    for (test::TableRows& table : rows) std::shuffle(table.rows.begin(), table.rows.end(), random);
    const oracle::Answer answer = agreed(kProgram, rows, 0);
    for (std::size_t t = 0; t < answer.tags.size(); ++t) {
      EXPECT_EQ(answer.tags[t].values, expected.tags[t].values) << answer.tags[t].name;
    }
  }
}

}  // namespace
}  // namespace tagc::promises
