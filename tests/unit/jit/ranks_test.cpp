// Many compares of one column with constants, at both ends of what a column can hold and between.
#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "tests/unit/jit/same_answers.h"
#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

using Random = std::mt19937_64;

// As the columns' values are: mostly small, so that many are equal to a constant.
Scalar whole(Random& random) {
  using Limits = std::numeric_limits<std::int64_t>;
  static constexpr std::int64_t kEdges[] = {Limits::min(), Limits::min() + 1, Limits::max() - 1,
                                            Limits::max(), std::int64_t{1} << 53};
  if (random() % 8 == 0) return kEdges[random() % std::size(kEdges)];
  return static_cast<std::int64_t>(random() % 25) - 12;
}

Scalar number(Random& random) {
  using Limits = std::numeric_limits<double>;
  static constexpr double kEdges[] = {-0.0, Limits::denorm_min(), -Limits::denorm_min(),
                                      0.1,  Limits::max(),        Limits::lowest()};
  if (random() % 8 == 0) return kEdges[random() % std::size(kEdges)];
  return (static_cast<double>(random() % 401) - 200) / 8;
}

void compare(PlanBuilder& builder, NodeId column, Scalar constant, Random& random) {
  static constexpr Op kOps[] = {Op::Equal, Op::Less, Op::LessEqual};
  const Kind kind = std::holds_alternative<double>(constant) ? Kind::Number : Kind::Int;
  const NodeId with = builder.constant(kind, std::move(constant));
  std::vector<NodeId> operands{column, with};
  if (random() % 2 == 0) std::swap(operands[0], operands[1]);
  builder.output(builder.add(kOps[random() % 3], Kind::Bool, operands));
}

Plan compares_of_one_column(Kind kind, int count, std::uint64_t seed) {
  Random random(seed);
  PlanBuilder builder;
  const NodeId column = builder.column(kind, seed % 2 == 0);
  for (int i = 0; i < count; ++i) {
    compare(builder, column, kind == Kind::Number ? number(random) : whole(random), random);
  }
  return builder.finish();
}

// Numbers of boundaries for which bisection takes two to seven steps, and several rankings.
TEST(Ranks, ManyComparesOfOneColumn) {
  const std::vector<JitOptions> all = variants();
  for (Kind kind : {Kind::Int, Kind::Number}) {
    for (int count : {1, 3, 5, 8, 14, 30, 63, 64, 150}) {
      const auto seed = static_cast<std::uint64_t>(count);
      for (const JitOptions& options : all) {
        SCOPED_TRACE(std::to_string(count) + " compares, " + name_of(options));
        expect_same_answers(compares_of_one_column(kind, count, seed), options, 1);
        if (HasFailure()) return;
      }
    }
  }
}

}  // namespace
}  // namespace tagc::test
