// Many compares of one column with constants, as questions to one small number. The rank of a value
// is how many of the boundaries are at or below it; `x > 5` of whole numbers has the boundary 6,
// `x = 5` the neighbours 5 and 6. Found by bisection, a rank costs the logarithm of what as many
// compares do, and 64 of them are compared at once.
#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "runtime/plan/graph.h"

namespace tagc::lower {

// What a compare is: whether the rank is at least this, less than this, or this.
struct RankTest {
  enum class Kind : std::uint8_t { AtLeast, Less, Equal };
  Kind kind;
  std::uint8_t rank;
};

struct Ranking {
  static constexpr std::size_t kMaxBoundaries = 127;  // what seven steps of bisection tell apart

  std::variant<std::vector<std::int64_t>, std::vector<double>> boundaries;  // ascending, distinct
  std::vector<RankTest> tests;                                              // by compare

  std::size_t size() const {
    return std::visit([](const auto& values) { return values.size(); }, boundaries);
  }
};

// Whether a compare is of a column of 64-bit values with a constant, and has boundaries.
bool can_be_ranked(const Graph& graph, NodeId compare);

// Of compares of one column that can be ranked. One ranking holds any 63 of them.
Ranking make_ranking(const Graph& graph, std::span<const NodeId> compares);

}  // namespace tagc::lower
