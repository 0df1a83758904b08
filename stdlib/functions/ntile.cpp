#include "stdlib/functions.h"
#include "stdlib/population.h"

namespace tagc::stdlib {
namespace {

struct Ntile {
  template <class T>
  static void cut(kernel::Population<T> ranked, std::span<const Scalar> parameters,
                  PopulationCuts& cuts) {
    const std::int64_t tiles = as_int(parameters.front());
    for (std::int64_t tile = 1; tile < tiles; ++tile) {
      const std::int64_t place = nearest_rank(ranked.size(), tile, tiles);
      cuts.values.push_back(kernel::cut_bits(ranked[place]));
    }
  }

  template <class T>
  static std::int64_t answer(T value, kernel::Ranked<T> cuts, const PopulationCuts&,
                             std::span<const Scalar>) {
    return 1 + cuts.below(value);
  }
};

}  // namespace

Function functions::ntile() {
  const Parameter tiles{.name = "count", .type = kernel::Int::type(), .allowed = Allowed::Tiles};
  return {
      .name = "ntile",
      .name_zh = "等分",
      .documentation =
          "which of so many groups of equal size a user is in, from 1, those with the least, up; "
          "users "
          "with the same value are in the same group; missing for users without a value",
      .documentation_zh =
          "把全体用户按值从低到高分成若干人数相等的组，该用户所在的组号，从 1（最低）开始；"
          "值相同的用户在同一组；没有值的用户为缺失",
      .examples = {{"ntile(points, 5)", "5"}},
      .populations = population_overloads<Ntile>(kRankedKinds, kernel::Int::type(), {tiles}),
      .other_names = {"分组", "分桶"},
      .wording = {"group of {1} by {0}, 1 to {3}", "{1}按{0}分成 {3} 组后的组号"},
  };
}

}  // namespace tagc::stdlib
