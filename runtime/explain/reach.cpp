// What makes a value stand to a bound as wanted.
#include <algorithm>
#include <cmath>

#include "runtime/explain/solver.h"
#include "runtime/types/checked.h"

namespace tagc::explain {
namespace {

constexpr std::int64_t kCents = 100;

bool is_whole(Kind kind) {
  return kind == Kind::Int || kind == Kind::Money || kind == Kind::Date || kind == Kind::Time ||
         kind == Kind::Duration || kind == Kind::Enum;
}

// A whole number whose `times`-fold stands so to `bound`.
struct WholeBound {
  Relation relation;
  std::int64_t bound;
};
std::optional<WholeBound> divided(Relation relation, double bound, double times) {
  constexpr double kSafe = 9e15;
  const double exact = bound / times;
  if (!(std::fabs(exact) < kSafe)) return std::nullopt;
  const bool is_whole_bound = std::floor(exact) == exact;
  const auto low = static_cast<std::int64_t>(std::floor(exact));
  switch (relation) {
    case Relation::Equal:
    case Relation::NotEqual:
      if (!is_whole_bound) return std::nullopt;
      return WholeBound{relation, low};
    case Relation::Greater:
    case Relation::LessEqual: return WholeBound{relation, low};
    case Relation::Less:
    case Relation::GreaterEqual: break;
  }
  return WholeBound{relation, is_whole_bound ? low : low + 1};
}

double as_double(const Scalar& value) {
  const auto* whole = std::get_if<std::int64_t>(&value);
  return whole != nullptr ? static_cast<double>(*whole) : as_number(value);
}

}  // namespace

Candidates Solver::reach(NodeId id, Relation relation, const Scalar& bound) {
  if (!probe_.has_value(id) || graph_[id].shape.is_uniform()) return {};
  if (is_satisfied(id, relation, bound)) return {Candidate{}};
  return limited(find_value(id, relation, bound));
}

Candidates Solver::find_value(NodeId id, Relation relation, const Scalar& bound) {
  const auto operands = graph_.operands(id);
  switch (graph_[id].op) {
    case Op::Column: return set(id, relation, bound);
    case Op::Convert: return convert(id, relation, bound);
    case Op::Add:
    case Op::Subtract: return add(id, relation, bound);
    case Op::Select: return choose(id, relation, bound);
    case Op::Require: return reach(operands[0], relation, bound);
    case Op::EnumToText:
    case Op::Rank:
    case Op::WithinLimit:
    case Op::InSample: return {};
    case Op::Aggregate: return add_rows(id, relation, bound);
    case Op::Coalesce: {
      Candidates all = reach(operands[0], relation, bound);
      if (!is_missing(probe_.value(operands[0]))) return all;
      for (Candidate& each : reach(operands[1], relation, bound)) all.push_back(std::move(each));
      return all;
    }
    default: return try_columns(id, relation, bound);
  }
}

Change Solver::change_of(NodeId column, const Nearest& nearest) const {
  const int field = field_of(static_cast<int>(graph_[column].a), 0);
  Change change;
  change.before = probe_.value(column);
  change.values.push_back(
      {field, field < 0 ? "" : probe_.evaluator().fields()[static_cast<std::size_t>(field)].name,
       graph_[column].type, nearest.value, nearest.bound});
  if (nearest.bound == Bound::Any) {
    change.values.front().value = known_default(graph_[column].type);
  }
  return change;
}

Candidates Solver::set(NodeId column, Relation relation, const Scalar& bound) {
  const auto value = nearest(graph_[column].type, relation, bound);
  if (!value || field_of(static_cast<int>(graph_[column].a), 0) < 0) return {};
  Change change = change_of(column, *value);
  change.values.front().limit = bound;
  return {{std::move(change)}};
}

// To money or number.
Candidates Solver::convert(NodeId id, Relation relation, const Scalar& bound) {
  const NodeId from = graph_.operands(id)[0];
  const Kind kind = graph_[from].type.kind;
  const bool has_times = kind == Kind::Int || kind == Kind::Money;
  if (!has_times || !graph_[id].type.is_numeric()) return try_columns(id, relation, bound);
  const bool to_money = graph_[id].type.is(Kind::Money);
  const double times = to_money ? kCents : kind == Kind::Money ? 1.0 / kCents : 1.0;
  const auto whole = divided(relation, as_double(bound), times);
  return whole ? reach(from, whole->relation, Scalar{whole->bound}) : Candidates{};
}

// One of the sides moves, the other stays.
Candidates Solver::add(NodeId id, Relation relation, const Scalar& bound) {
  const auto sides = graph_.operands(id);
  const Scalar a = probe_.value(sides[0]);
  const Scalar b = probe_.value(sides[1]);
  const bool adds = graph_[id].op == Op::Add;
  Candidates all;
  if (const auto left = adds ? difference(bound, b) : sum(bound, b)) {
    all = reach(sides[0], relation, *left);
  }
  if (const auto right = adds ? difference(bound, a) : difference(a, bound)) {
    for (Candidate& each : reach(sides[1], adds ? relation : turned(relation), *right)) {
      all.push_back(std::move(each));
    }
  }
  return all;
}

Candidates Solver::choose(NodeId id, Relation relation, const Scalar& bound) {
  const auto operands = graph_.operands(id);
  Candidates all = both(make(operands[0], true), reach_or_has(operands[1], relation, bound));
  // Unknown is not true either.
  const bool is_other = probe_.value(operands[0]) != Scalar{true};
  const Candidates other = is_other ? Candidates{Candidate{}} : make(operands[0], false);
  for (Candidate& each : both(other, reach_or_has(operands[2], relation, bound))) {
    all.push_back(std::move(each));
  }
  return all;
}

// Also of what is the same for all users.
Candidates Solver::reach_or_has(NodeId id, Relation relation, const Scalar& bound) {
  if (is_satisfied(id, relation, bound)) return {Candidate{}};
  return reach(id, relation, bound);
}

// What nobody has turned round: each field of the user that it rests on is moved until it passes.
Candidates Solver::try_columns(NodeId id, Relation relation, const Scalar& bound) {
  std::vector<bool> is_below(graph_.size());
  is_below[index_of(id)] = true;
  Candidates all;
  for (std::size_t i = index_of(id) + 1; i-- > 0;) {
    const NodeId each{static_cast<std::uint32_t>(i)};
    if (!is_below[i]) continue;
    for (const NodeId operand : graph_.operands(each)) is_below[index_of(operand)] = true;
    if (graph_[each].op != Op::Column || !graph_[each].shape.is_user()) continue;
    if (!is_whole(graph_[each].type.kind)) continue;
    for (const int direction : {1, -1}) {
      if (auto change = try_column(each, id, relation, bound, direction)) {
        all.push_back({std::move(*change)});
      }
    }
  }
  return all;
}

// Steps that double until it passes, then halve.
std::optional<Change> Solver::try_column(NodeId column, NodeId id, Relation relation,
                                         const Scalar& bound, int direction) {
  constexpr int kDoublings = 40;
  if (field_of(static_cast<int>(graph_[column].a), 0) < 0) return std::nullopt;
  const Scalar before = probe_.value(column);
  const std::int64_t start = is_missing(before) ? middle_of(graph_[column].type) : as_int(before);
  Change change =
      change_of(column, {Scalar{start}, direction > 0 ? Bound::AtLeast : Bound::AtMost});
  const auto passes = [&](std::int64_t step) {
    const auto moved = checked_add(start, direction * step);
    if (!moved) return false;
    change.values.front().value = *moved;
    return holds(probe_.value_with({change}, id), relation, bound);
  };
  if (is_missing(before) && passes(0)) return change;
  std::int64_t good = 1;
  int doublings = 0;
  while (!passes(good)) {
    if (++doublings == kDoublings || probe_.is_spent()) return std::nullopt;
    good *= 2;
  }
  std::int64_t bad = good / 2;
  while (good - bad > 1) {
    const std::int64_t middle = bad + (good - bad) / 2;
    (passes(middle) ? good : bad) = middle;
  }
  change.values.front().value = start + direction * good;
  return change;
}

std::int64_t Solver::middle_of(const Type& type) const {
  constexpr std::int64_t kDay = 86'400'000'000;
  if (type.is(Kind::Date)) return probe_.now() / kDay;
  return type.is(Kind::Time) ? probe_.now() : 0;
}

// A value where any would do.
Scalar Solver::known_default(const Type& type) const {
  switch (type.kind) {
    case Kind::Bool: return false;
    case Kind::Number: return 0.0;
    case Kind::Text: return "?";
    case Kind::List: return ListValue{};
    default: return middle_of(type);
  }
}

int Solver::field_of(int column, int part) const {
  const ColumnRequest& request = probe_.plan().data.columns[static_cast<std::size_t>(column)];
  const auto place = static_cast<std::size_t>(part);
  if (request.source != ColumnSource::Field || !request.paths[place]) return -1;
  const int table =
      request.stream < 0
          ? 0
          : probe_.plan().data.streams[static_cast<std::size_t>(request.stream)].tables[place];
  const auto& fields = probe_.evaluator().fields();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const InputTable& owner =
        probe_.evaluator().tables()[static_cast<std::size_t>(fields[i].table)];
    if (owner.schema_table == table && fields[i].path == *request.paths[place]) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

}  // namespace tagc::explain
