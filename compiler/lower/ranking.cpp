#include "compiler/lower/ranking.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "compiler/lower/schedule.h"

namespace tagc::lower {
namespace {

std::int64_t next(std::int64_t value) { return value + 1; }
double next(double value) { return std::nextafter(value, std::numeric_limits<double>::infinity()); }

// What is asked of a column: for `5 < x` the same as for `not x <= 5`.
template <class T>
struct Question {
  RankTest::Kind kind;
  T boundary;
};

template <class T>
Question<T> question_of(const Graph& graph, NodeId compare) {
  const std::span<const NodeId> operands = graph.operands(compare);
  const bool is_column_first = !graph[operands[0]].shape.is_uniform();
  const T constant = std::get<T>(graph[operands[is_column_first ? 1 : 0]].constant);
  const Op op = graph[compare].op;
  if (op == Op::Equal) return {RankTest::Kind::Equal, constant};
  const bool is_past = is_column_first == (op == Op::LessEqual);
  return {is_column_first ? RankTest::Kind::Less : RankTest::Kind::AtLeast,
          is_past ? next(constant) : constant};
}

template <class T>
Ranking rank(const Graph& graph, std::span<const NodeId> compares) {
  std::vector<Question<T>> questions;
  std::vector<T> boundaries;
  for (NodeId compare : compares) {
    const Question<T> question = questions.emplace_back(question_of<T>(graph, compare));
    boundaries.push_back(question.boundary);
    if (question.kind == RankTest::Kind::Equal) boundaries.push_back(next(question.boundary));
  }
  std::ranges::sort(boundaries);
  boundaries.erase(std::ranges::unique(boundaries).begin(), boundaries.end());
  assert(boundaries.size() <= Ranking::kMaxBoundaries);

  Ranking ranking;
  for (const Question<T>& question : questions) {
    const auto place = std::ranges::lower_bound(boundaries, question.boundary);
    ranking.tests.push_back(
        {question.kind, static_cast<std::uint8_t>(place - boundaries.begin() + 1)});
  }
  ranking.boundaries = std::move(boundaries);
  return ranking;
}

// The greatest value has no next one. -0 equals 0, and so do the boundaries.
bool has_next(const Scalar& constant) {
  if (const auto* whole = std::get_if<std::int64_t>(&constant)) {
    return *whole < std::numeric_limits<std::int64_t>::max();
  }
  const auto* number = std::get_if<double>(&constant);
  return number != nullptr && std::abs(*number) < std::numeric_limits<double>::max();
}

}  // namespace

bool can_be_ranked(const Graph& graph, NodeId compare) {
  const NodeId column = compared_column(graph, compare);
  const std::span<const NodeId> operands = graph.operands(compare);
  const Node& other = graph[operands[operands[0] == column ? 1 : 0]];
  return bytes_of(storage_of(graph[column].type)) == 8 && other.op == Op::Constant &&
         has_next(other.constant);
}

Ranking make_ranking(const Graph& graph, std::span<const NodeId> compares) {
  const NodeId column = compared_column(graph, compares.front());
  return storage_of(graph[column].type) == Storage::F64 ? rank<double>(graph, compares)
                                                        : rank<std::int64_t>(graph, compares);
}

}  // namespace tagc::lower
