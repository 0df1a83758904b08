#include "stdlib/functions.h"
#include "stdlib/population.h"

namespace tagc::stdlib {
namespace {

template <auto Between>
struct OverallMedian {
  template <class T>
  static void cut(kernel::Population<T> ranked, std::span<const Scalar>, PopulationCuts& cuts) {
    cut_at<Between>(ranked, 0.5, cuts);
  }
};

}  // namespace

Function functions::overall_median() {
  return {
      .name = "overall_median",
      .name_zh = "全体中位数",
      .documentation =
          "the value in the middle of all users: as many have more as have less; users without a "
          "value are not counted. The same for everybody. Of int, money and number it is a number, "
          "of duration a duration, of time a time",
      .documentation_zh =
          "全体用户的中位数；没有值的用户不计。对每个人都一样。"
          "整数、金额、小数的中位数是小数，时长的是时长，时间的是时间",
      .examples = {{"overall_median(points)", "50"}},
      .populations = overall_overloads<OverallMedian>(),
      .other_names = {"总体中位数"},
      .wording = {"median of {0} over {1}", "{1}的{0}的中位数"},
  };
}

}  // namespace tagc::stdlib
