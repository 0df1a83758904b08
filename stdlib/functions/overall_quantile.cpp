#include "stdlib/functions.h"
#include "stdlib/population.h"

namespace tagc::stdlib {
namespace {

template <auto Between>
struct OverallQuantile {
  template <class T>
  static void cut(kernel::Population<T> ranked, std::span<const Scalar> parameters,
                  PopulationCuts& cuts) {
    cut_at<Between>(ranked, as_number(parameters.front()), cuts);
  }
};

}  // namespace

Function functions::overall_quantile() {
  const Parameter share{.name = "share", .type = kernel::Number::type(), .allowed = Allowed::Share};
  return {
      .name = "overall_quantile",
      .name_zh = "全体分位数",
      .documentation =
          "the value that this share of all users lie below, linear between the two nearest; users "
          "without a value are not counted. The same for everybody. Of int, money and number it is "
          "a "
          "number, of duration a duration, of time a time",
      .documentation_zh =
          "全体用户的分位数，在最近的两个值之间线性插值；没有值的用户不计。对每个人都一样。"
          "整数、金额、小数的分位数是小数，时长的是时长，时间的是时间",
      .examples = {{"overall_quantile(points, 75%)", "70"}, {"overall_quantile(points, 0%)", "10"}},
      .populations = overall_overloads<OverallQuantile>({share}),
      .other_names = {"总体分位数"},
      .wording = {"{3} quantile of {0} over {1}", "{1}的{0}的{3}分位数"},
  };
}

}  // namespace tagc::stdlib
