#include "runtime/evaluate/schedule.h"

#include <algorithm>
#include <utility>

namespace tagc::evaluate {
namespace {

using Word = TableAnswer::Word;

// Of a condition: each takes a bit of every row.
constexpr std::size_t kMostClauses = 16;

// A condition in the form that the tables answer.
struct Found {
  NormalForm form;
  bool nullable;
};

TableAnswer answer_of(const Found& found, std::size_t bit) {
  TableAnswer answer{bit, Word::Every, found.nullable ? Word::Some : Word::NotEvery};
  if (!found.form.any_of_all) std::swap(answer.is_true, answer.is_false);
  return answer;
}

class Scheduler {
 public:
  Scheduler(const Plan& plan, const Predicates& predicates)
      : plan_(plan), predicates_(predicates) {}

  // Where the tables would be too large: without conditions of several clauses, then without the
  // longest subjects.
  Schedule run() {
    leave_out_long_subjects();
    for (;;) {
      schedule_ = Schedule();
      schedule_.early.assign(plan_.graph.size(), 0);
      schedule_.late = schedule_.early;
      place_outputs();
      if (RankTables::bytes(predicates_, schedule_.combinations) <= RankTables::kMostBytes) break;
      if (schedule_.unions.empty()) {
        leave_out_longest();
      } else {
        most_clauses_ = 1;
      }
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

  NormalForms forms() const {
    return {plan_.graph, [this](NodeId id) { return is_predicate(id); }, most_clauses_};
  }

  std::optional<Found> find(NodeId id) const {
    const Node& self = node(id);
    if (!self.shape.is_user() || !self.type.is(Kind::Bool)) return std::nullopt;
    std::optional<NormalForm> form = forms().of(id);
    if (!form) return std::nullopt;
    return Found{std::move(*form), self.nullable};
  }

  TableAnswer add(Found found) {
    schedule_.combinations.emplace_back();
    return place(std::move(found), schedule_.combinations.size() - 1);
  }

  // What is found is answered at `bit`, which has an empty combination so far.
  TableAnswer place(Found found, std::size_t bit) {
    const TableAnswer answer = answer_of(found, bit);
    std::vector<Combination>& all = schedule_.combinations;
    std::vector<Clause>& clauses = found.form.clauses;
    const auto combination = [&](Clause& clause) {
      return Combination{found.form.any_of_all, found.nullable, std::move(clause)};
    };
    if (clauses.size() == 1) {
      all[bit] = combination(clauses.front());
      return answer;
    }
    if (all.size() / 64 != (all.size() + clauses.size() - 1) / 64) {
      all.resize((all.size() / 64 + 1) * 64);
    }
    schedule_.unions.push_back({bit, all.size(), clauses.size()});
    for (Clause& clause : clauses) all.push_back(combination(clause));
    return answer;
  }

  // ---- outputs ---------------------------------------------------------------------------------

  void place_outputs() {
    const std::size_t count = plan_.outputs.size();
    schedule_.combinations.resize(count);
    schedule_.outputs.resize(count);
    schedule_.conditions.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const Output& output = plan_.outputs[i];
      if (std::optional<Found> found = find(output.node)) {
        schedule_.outputs[i] = place(std::move(*found), i);
      } else {
        need(output.node);
      }
      if (output.condition == kNoNode) continue;
      if (output.condition == output.node) {
        schedule_.conditions[i] = schedule_.outputs[i];
      } else if (std::optional<Found> found = find(output.condition)) {
        schedule_.conditions[i] = add(std::move(*found));
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
        if (std::optional<Found> found = find(operand)) {
          schedule_.read[operand] = add(std::move(*found));
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
    std::vector<NodeId> found;
    Remainder rest;
    for (NodeId operand : all) {
      const bool is_found = find(operand).has_value();
      (is_found ? found : rest.others).push_back(operand);
      if (is_found) rest.nullable = rest.nullable || node(operand).nullable;
    }
    if (found.size() < 2) return {all.begin(), all.end()};
    std::optional<NormalForm> form = forms().of(op, found);
    if (!form) return {all.begin(), all.end()};
    rest.answer = add({std::move(*form), rest.nullable});
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
      for (const Literal& literal : combination.literals) {
        open.push_back(predicates_.subject(literal.condition));
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
  std::size_t most_clauses_ = kMostClauses;
  Schedule schedule_;
};

}  // namespace

Schedule make_schedule(const Plan& plan, const Predicates& predicates) {
  return Scheduler(plan, predicates).run();
}

}  // namespace tagc::evaluate
