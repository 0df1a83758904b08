#include <type_traits>

#include "stdlib/functions.h"
#include "stdlib/population.h"

namespace tagc::stdlib {
namespace {

// Whole numbers are summed exactly; doubles from the smallest up, so that the sum never depends on
// who comes first. What Between(mean, mean) gives is the mean in the type of the result.
template <auto Between>
struct OverallMean {
  static void cut(kernel::Population<double> all, PopulationCuts& cuts) {
    const kernel::Ranked<double> ranked = all.ascending();
    double sum = 0;
    for (std::int64_t i = 0; i < ranked.size(); ++i) sum += ranked[i];
    if (std::isfinite(sum))
      cuts.values = {kernel::cut_bits(sum / static_cast<double>(ranked.size()))};
  }

  static void cut(kernel::Population<std::int64_t> ranked, PopulationCuts& cuts) {
    const Int128 sum = ranked.sum();
    using Result = decltype(Between(std::int64_t{}, std::int64_t{}, 0.0));
    if constexpr (std::is_same_v<Result, double>) {
      const auto count = static_cast<double>(ranked.size());
      cuts.values = {kernel::cut_bits(static_cast<double>(sum) / (count * unit()))};
    } else {
      const Int128 half = sum < 0 ? -(ranked.size() / 2) : ranked.size() / 2;
      cuts.values = {static_cast<std::int64_t>((sum + half) / ranked.size())};
    }
  }

  template <class T>
  static void cut(kernel::Population<T> ranked, std::span<const Scalar>, PopulationCuts& cuts) {
    cut(ranked, cuts);
  }

 private:
  // How many stored integers make one, 100 of cents.
  static double unit() { return 1 / Between(1, 1, 0.0); }
};

}  // namespace

Function functions::overall_mean() {
  return {
      .name = "overall_mean",
      .name_zh = "全体平均",
      .documentation =
          "the mean over all users; users without a value are not counted. The same for everybody. "
          "Of "
          "int, money and number it is a number, of duration a duration, of time a time",
      .documentation_zh =
          "全体用户的平均值；没有值的用户不计。对每个人都一样。"
          "整数、金额、小数的平均值是小数，时长的是时长，时间的是时间",
      .examples = {{"overall_mean(points)", "50"}},
      .populations = overall_overloads<OverallMean>(),
      .other_names = {"总体平均"},
      .wording = {"mean of {0} over {1}", "{1}的{0}的平均值"},
  };
}

}  // namespace tagc::stdlib
