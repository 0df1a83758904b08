#include "stdlib/functions.h"
#include "stdlib/population.h"

namespace tagc::stdlib {
namespace {

// The cuts are all values there are, with how many users have less.
struct PercentRank {
  template <class T>
  static void cut(kernel::Population<T> all, std::span<const Scalar>, PopulationCuts& cuts) {
    const kernel::Ranked<T> ranked = all.ascending();
    for (std::int64_t i = 0; i < ranked.size(); ++i) {
      if (i > 0 && ranked[i] == ranked[i - 1]) continue;
      cuts.values.push_back(kernel::cut_bits(ranked[i]));
      cuts.below.push_back(i);
    }
  }

  template <class T>
  static double answer(T value, kernel::Ranked<T> cuts, const PopulationCuts& population,
                       std::span<const Scalar>) {
    const auto place = static_cast<std::size_t>(cuts.below(value));
    const std::int64_t below =
        place < population.below.size() ? population.below[place] : population.ranked;
    return static_cast<double>(below) / static_cast<double>(population.ranked);
  }
};

}  // namespace

Function functions::percent_rank() {
  return {
      .name = "percent_rank",
      .name_zh = "百分比排名",
      .documentation =
          "the share of all ranked users who have strictly less than this one, from 0 up to but "
          "not "
          "including 1; missing for users without a value",
      .documentation_zh =
          "在参与排名的全体用户中，值严格小于该用户的人所占的比例，从 0 到 "
          "1（不含）；没有值的用户为缺失",
      .examples = {{"percent_rank(points)", "0.8"}},
      .populations = population_overloads<PercentRank>(kRankedKinds, kernel::Number::type()),
      .other_names = {"百分位排名"},
      .wording = {"share of {1} who have less {0}", "{1}中{0}更低的比例"},
  };
}

}  // namespace tagc::stdlib
