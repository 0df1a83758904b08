#include "runtime/explain/solver.h"

#include <algorithm>

#include "runtime/explain/moments.h"

namespace tagc::explain {
namespace {

bool is_same_field(const Change& a, const Change& b) {
  if (a.kind == ChangeKind::Wait && b.kind == ChangeKind::Wait) return true;
  return a.kind == ChangeKind::Set && b.kind == ChangeKind::Set &&
         a.values.front().field == b.values.front().field;
}

// Nothing where they contradict each other.
std::optional<Candidate> joined(const Candidate& a, const Candidate& b) {
  Candidate result = a;
  for (const Change& change : b) {
    const auto same = std::ranges::find_if(
        result, [&](const Change& each) { return is_same_field(each, change); });
    if (same != result.end() && change.kind == ChangeKind::Wait) {
      same->until = std::max(same->until, change.until);
    } else if (same == result.end()) {
      result.push_back(change);
    } else if (same->values.front().value != change.values.front().value) {
      return std::nullopt;
    }
  }
  return result;
}

}  // namespace

Candidates Solver::limited(Candidates candidates) {
  std::ranges::stable_sort(candidates, {}, &Candidate::size);
  if (candidates.size() > static_cast<std::size_t>(limits_.candidates)) {
    candidates.resize(static_cast<std::size_t>(limits_.candidates));
    was_cut_short_ = true;
  }
  return candidates;
}

Candidates Solver::make(NodeId node, bool wanted) {
  const auto known = made_.find({node, wanted});
  if (known != made_.end()) return known->second;
  if (probe_.has_value(node) && probe_.value(node) == Scalar{wanted}) return {Candidate{}};
  Candidates found = limited(find(node, wanted));
  if (found.empty()) {
    if (auto waiting = wait(node, Scalar{wanted})) found.push_back({std::move(*waiting)});
  }
  if (found.empty()) blocked_.insert(node);
  made_[{node, wanted}] = found;
  return found;
}

bool Solver::depends_on_now(NodeId node) const {
  std::vector<bool> is_below(graph_.size());
  is_below[index_of(node)] = true;
  for (std::size_t i = index_of(node) + 1; i-- > 0;) {
    if (!is_below[i]) continue;
    const NodeId each{static_cast<std::uint32_t>(i)};
    if (graph_[each].op == Op::Now) return true;
    for (const NodeId operand : graph_.operands(each)) is_below[index_of(operand)] = true;
  }
  return false;
}

std::optional<Change> Solver::wait(NodeId node, const Scalar& wanted) {
  if (!probe_.has_value(node) || !depends_on_now(node)) return std::nullopt;
  const auto test = [&](std::int64_t at) { return probe_.value_with({}, node, at) == wanted; };
  const auto moment = first_moment({zone_, probe_.now(), limits_.days}, probe_.now(), true, test);
  if (!moment) return std::nullopt;
  Change change;
  change.kind = ChangeKind::Wait;
  change.until = (*moment + kMicrosPerSecond - 1) / kMicrosPerSecond * kMicrosPerSecond;
  return change;
}

Candidates Solver::find(NodeId id, bool wanted) {
  const Node& node = graph_[id];
  const auto operands = graph_.operands(id);
  switch (node.op) {
    case Op::And: return wanted ? all_of(id, true) : any_of(id, false);
    case Op::Or: return wanted ? any_of(id, true) : all_of(id, false);
    case Op::Not: return make(operands[0], !wanted);
    case Op::IsTrue: return make(operands[0], wanted);
    case Op::Equal:
    case Op::Less:
    case Op::LessEqual: return compare(id, wanted);
    case Op::TextContains:
    case Op::TextStartsWith:
    case Op::TextEndsWith: return test_text(id, wanted);
    case Op::IsKnown:
      if (!wanted || graph_[operands[0]].op != Op::Column) return {};
      return {{change_of(operands[0], {Scalar{}, Bound::Any})}};
    default: return reach(id, Relation::Equal, Scalar{wanted});
  }
}

Candidates Solver::all_of(NodeId id, bool wanted) {
  Candidates all = {Candidate{}};
  for (const NodeId operand : graph_.operands(id)) all = both(all, make(operand, wanted));
  return all;
}

Candidates Solver::any_of(NodeId id, bool wanted) {
  Candidates all;
  for (const NodeId operand : graph_.operands(id)) {
    for (Candidate& each : make(operand, wanted)) all.push_back(std::move(each));
  }
  return all;
}

Candidates Solver::both(const Candidates& a, const Candidates& b) {
  Candidates all;
  for (const Candidate& one : a) {
    for (const Candidate& other : b) {
      std::optional<Candidate> each = joined(one, other);
      if (!each) continue;
      if (each->size() > static_cast<std::size_t>(limits_.changes)) {
        was_cut_short_ = true;
        continue;
      }
      all.push_back(std::move(*each));
    }
  }
  return limited(std::move(all));
}

Candidates Solver::compare(NodeId id, bool wanted) {
  const auto sides = graph_.operands(id);
  const Relation relation = relation_of(graph_[id].op, wanted);
  Candidates all;
  if (!is_missing(probe_.value(sides[1]))) {
    all = reach(sides[0], relation, probe_.value(sides[1]));
  }
  if (!is_missing(probe_.value(sides[0]))) {
    for (Candidate& each : reach(sides[1], turned(relation), probe_.value(sides[0]))) {
      all.push_back(std::move(each));
    }
  }
  return all;
}

// The shortest text that passes is the pattern.
Candidates Solver::test_text(NodeId id, bool wanted) {
  const auto operands = graph_.operands(id);
  if (!wanted || graph_[operands[0]].op != Op::Column) return {};
  if (is_missing(probe_.value(operands[1]))) return {};
  return {{change_of(operands[0], {probe_.value(operands[1]), Bound::Exactly})}};
}

}  // namespace tagc::explain
