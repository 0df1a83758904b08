#include "runtime/evaluate/schedule.h"

#include <algorithm>
#include <utility>

namespace tagc::evaluate {
namespace {

using Word = TableAnswer::Word;

// Of an `and` of `and`s; what would be longer is computed step by step.
constexpr std::size_t kMostParts = 256;

Word opposite(Word word) {
  switch (word) {
    case Word::Every: return Word::NotEvery;
    case Word::Some: return Word::NotSome;
    case Word::NotEvery: return Word::Every;
    case Word::NotSome: return Word::Some;
  }
  return word;
}

// A combination within `not` and `is_true`, innermost first.
struct Found {
  Combination combination;
  std::vector<Op> around = {};
};

TableAnswer answer_of(const Found& found, std::size_t bit) {
  TableAnswer answer{bit, Word::Every, found.combination.nullable ? Word::Some : Word::NotEvery};
  if (!found.combination.all) std::swap(answer.is_true, answer.is_false);
  for (const Op op : found.around) {
    if (op == Op::Not) {
      std::swap(answer.is_true, answer.is_false);
    } else {
      answer.is_false = opposite(answer.is_true);
    }
  }
  return answer;
}

class Scheduler {
 public:
  Scheduler(const Plan& plan, const Predicates& predicates)
      : plan_(plan), predicates_(predicates) {}

  // Without the subjects that would make the tables too large.
  Schedule run() {
    leave_out_long_subjects();
    for (;;) {
      schedule_ = Schedule();
      schedule_.early.assign(plan_.graph.size(), 0);
      schedule_.late = schedule_.early;
      place_outputs();
      if (RankTables::bytes(predicates_, schedule_.combinations) <= RankTables::kMostBytes) break;
      leave_out_longest();
    }
    find_early();
    return std::move(schedule_);
  }

 private:
  const Node& node(NodeId id) const { return plan_.graph[id]; }
  std::span<const NodeId> operands(NodeId id) const { return plan_.graph.operands(id); }

  // ---- which subjects have a table -------------------------------------------------------------

  std::map<NodeId, std::vector<NodeId>> predicates_of_subjects() const {
    std::map<NodeId, std::vector<NodeId>> all;
    for (std::uint32_t i = 0; i < plan_.graph.size(); ++i) {
      const NodeId subject = predicates_.subject(NodeId{i});
      if (subject != kNoNode) all[subject].push_back(NodeId{i});
    }
    return all;
  }

  void leave_out_long_subjects() {
    for (const auto& [subject, own] : predicates_of_subjects()) {
      length_[subject] = predicates_.boundaries(own).size();
      if (length_[subject] > RankTables::kMostBoundaries) left_out_.insert(subject);
    }
  }

  void leave_out_longest() {
    NodeId longest = kNoNode;
    for (const auto& [subject, length] : length_) {
      if (left_out_.contains(subject)) continue;
      if (longest == kNoNode || length > length_[longest]) longest = subject;
    }
    left_out_.insert(longest);
  }

  // ---- what the tables answer ------------------------------------------------------------------

  bool is_predicate(NodeId id) const {
    const NodeId subject = predicates_.subject(id);
    return subject != kNoNode && !left_out_.contains(subject);
  }

  // Adds the parts of an operand of an `and` (or `or`): itself, or those of another such node.
  bool add_parts(NodeId id, bool all, bool certain, std::vector<Combination::Part>& parts) const {
    if (parts.size() >= kMostParts) return false;
    if (is_predicate(id)) {
      parts.push_back({id, certain});
      return true;
    }
    const Op op = node(id).op;
    if (op == Op::IsTrue) return add_parts(operands(id)[0], all, true, parts);
    if (op != (all ? Op::And : Op::Or)) return false;
    return std::ranges::all_of(
        operands(id), [&](NodeId operand) { return add_parts(operand, all, certain, parts); });
  }

  std::optional<Found> find(NodeId id) const {
    const Node& self = node(id);
    if (!self.shape.is_user() || !self.type.is(Kind::Bool)) return std::nullopt;
    if (is_predicate(id)) return Found{{true, self.nullable, {{id, false}}}};
    if (self.op == Op::Not || self.op == Op::IsTrue) {
      std::optional<Found> found = find(operands(id)[0]);
      if (found) found->around.push_back(self.op);
      return found;
    }
    if (self.op != Op::And && self.op != Op::Or) return std::nullopt;
    Found found{{self.op == Op::And, self.nullable, {}}};
    if (!add_parts(id, found.combination.all, false, found.combination.parts)) return std::nullopt;
    return found;
  }

  TableAnswer add(const Found& found) {
    schedule_.combinations.push_back(found.combination);
    return answer_of(found, schedule_.combinations.size() - 1);
  }

  // ---- outputs ---------------------------------------------------------------------------------

  void place_outputs() {
    const std::size_t count = plan_.outputs.size();
    schedule_.combinations.resize(count);
    schedule_.outputs.resize(count);
    schedule_.conditions.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const Output& output = plan_.outputs[i];
      if (const std::optional<Found> found = find(output.node)) {
        schedule_.combinations[i] = found->combination;
        schedule_.outputs[i] = answer_of(*found, i);
      } else {
        need(output.node);
      }
      if (output.condition == kNoNode) continue;
      if (output.condition == output.node) {
        schedule_.conditions[i] = schedule_.outputs[i];
      } else if (const std::optional<Found> found = find(output.condition)) {
        schedule_.conditions[i] = add(*found);
      } else {
        need(output.condition);
      }
    }
  }

  // A node that is not asked of the tables, and all that it reads, down to their answers.
  void need(NodeId root) {
    std::vector<NodeId> open{root};
    while (!open.empty()) {
      const NodeId id = open.back();
      open.pop_back();
      if (!node(id).shape.is_user() || schedule_.late[index_of(id)] != 0) continue;
      schedule_.late[index_of(id)] = 1;
      if (node(id).op == Op::Column || node(id).op == Op::Aggregate) continue;
      for (NodeId operand : operands_to_compute(id)) {
        if (is_cuts(node(operand).op) || schedule_.read.contains(operand)) continue;
        if (const std::optional<Found> found = find(operand)) {
          schedule_.read[operand] = add(*found);
        } else {
          open.push_back(operand);
        }
      }
    }
  }

  // Of an `and` or `or`, without the operands that together are one answer of the tables.
  std::vector<NodeId> operands_to_compute(NodeId id) {
    const std::span<const NodeId> all = operands(id);
    const Op op = node(id).op;
    if (op != Op::And && op != Op::Or) return {all.begin(), all.end()};
    Found found{{op == Op::And, false, {}}};
    Remainder rest;
    for (NodeId operand : all) {
      std::vector<Combination::Part> parts;
      if (add_parts(operand, found.combination.all, false, parts)) {
        found.combination.parts.insert(found.combination.parts.end(), parts.begin(), parts.end());
        found.combination.nullable = found.combination.nullable || node(operand).nullable;
      } else {
        rest.others.push_back(operand);
      }
    }
    if (rest.others.size() + 1 >= all.size()) return {all.begin(), all.end()};
    rest.nullable = found.combination.nullable;
    rest.answer = add(found);
    return schedule_.remainders.insert_or_assign(id, std::move(rest)).first->second.others;
  }

  // ---- what comes before -----------------------------------------------------------------------

  // What events and aggregates read of users, and what the tables look up.
  void find_early() {
    std::vector<NodeId> open;
    for (const Stage& stage : plan_.stages) {
      if (stage.pass != plan_.last_pass || !stage.shape.is_event()) continue;
      for (const Step& step : stage.steps)
        open.insert(open.end(), step.nodes.begin(), step.nodes.end());
    }
    for (const Combination& combination : schedule_.combinations) {
      for (const Combination::Part& part : combination.parts) {
        open.push_back(predicates_.subject(part.predicate));
      }
    }
    std::vector<char> seen(plan_.graph.size(), 0);
    while (!open.empty()) {
      const NodeId id = open.back();
      open.pop_back();
      if (seen[index_of(id)]++ != 0 || is_cuts(node(id).op)) continue;
      if (node(id).shape.is_user()) schedule_.early[index_of(id)] = 1;
      for (NodeId operand : operands(id)) open.push_back(operand);
    }
    for (std::size_t i = 0; i < schedule_.late.size(); ++i) {
      if (schedule_.early[i] != 0) schedule_.late[i] = 0;
    }
  }

  const Plan& plan_;
  const Predicates& predicates_;
  std::map<NodeId, std::size_t> length_;  // boundaries of each subject
  std::set<NodeId> left_out_;
  Schedule schedule_;
};

}  // namespace

Schedule make_schedule(const Plan& plan, const Predicates& predicates) {
  return Scheduler(plan, predicates).run();
}

}  // namespace tagc::evaluate
