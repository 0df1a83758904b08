#include <iterator>

#include "stdlib/functions.h"
#include "stdlib/population.h"

namespace tagc::stdlib {
namespace {

// Whoever reaches the cut is in, ties and all.
struct Reaches {
  template <class T>
  static bool answer(T value, kernel::Ranked<T> cuts, const PopulationCuts&,
                     std::span<const Scalar>) {
    return cuts.size() > 0 && value >= cuts[0];
  }
};

// Shares as they are written, in billionths: 1 - 0.3 is 0.7.
struct InTopShare : Reaches {
  template <class T>
  static void cut(kernel::Population<T> ranked, std::span<const Scalar> parameters,
                  PopulationCuts& cuts) {
    constexpr std::int64_t kWhole = 1'000'000'000;
    const std::int64_t share = std::llround(as_number(parameters.front()) * kWhole);
    const std::int64_t place = nearest_rank(ranked.size(), kWhole - share, kWhole);
    cuts.values = {kernel::cut_bits(ranked[place])};
  }
};

struct InTopUsers : Reaches {
  template <class T>
  static void cut(kernel::Population<T> ranked, std::span<const Scalar> parameters,
                  PopulationCuts& cuts) {
    const std::int64_t place = ranked.size() - as_int(parameters.front());
    cuts.values = {kernel::cut_bits(ranked[place < 0 ? 0 : place])};
  }
};

}  // namespace

Function functions::in_top() {
  const Parameter share{.name = "share", .type = kernel::Number::type(), .allowed = Allowed::Share};
  const Parameter users{.name = "count", .type = kernel::Int::type(), .allowed = Allowed::Count};
  const Type yes_or_no = kernel::Bool::type();
  auto overloads = population_overloads<InTopShare>(kRankedKinds, yes_or_no, {share});
  auto counted = population_overloads<InTopUsers>(kRankedKinds, yes_or_no, {users});
  std::ranges::move(counted, std::back_inserter(overloads));
  return {
      .name = "in_top",
      .name_zh = "排名前",
      .documentation =
          "whether a user is among the highest of all: with 20% those who reach the 80% quantile, "
          "with "
          "1000 that many users; whoever has the same as the last of them is in, too. Missing for "
          "users without a value",
      .documentation_zh =
          "是否位于全体用户的前列：写 20% 时为达到 80% 分位数的人，写 1000 时为前 1000 人；"
          "与最后一名同值的人也算在内。没有值的用户为缺失",
      .examples = {{"in_top(points, 20%)", "true"}, {"in_top(points, 1)", "true"}},
      .populations = std::move(overloads),
      .wording = {"are in the top {3} of {1} by {0}", "在{1}中{0}位于前 {3}",
                  "are not in the top {3} of {1} by {0}", "在{1}中{0}不在前 {3}"},
  };
}

}  // namespace tagc::stdlib
