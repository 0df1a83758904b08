#include "compiler/trial/coverage.h"

#include <algorithm>
#include <set>

#include "compiler/check/operands.h"
#include "compiler/trial/places.h"

namespace tagc::trial {
namespace {

using typed::ExprId;
using typed::TagId;

bool is_of_library(const Compiled& compiled, FileId file) {
  return compiled.sources[file].path().starts_with(kLibraryPrefix);
}

// The clauses of one tag, with those of the program's own lets it names.
class ClauseFinder {
 public:
  ClauseFinder(const Compiled& compiled, TagId tag, std::vector<Clause>& out)
      : compiled_(compiled), program_(compiled.program), tag_(tag), out_(out) {}

  void find() {
    const typed::Tag& tag = program_[tag_];
    if (tag.kind == typed::TagKind::Manual) return;
    if (tag.kind == typed::TagKind::Value)
      value(tag.value);
    else
      condition(tag.value);
  }

 private:
  // Expressions in defs and in `where` have a value a call or an event, not a user.
  bool has_value(ExprId id) const {
    return compiled_.built->node_of.contains(static_cast<std::uint32_t>(id));
  }

  // A let of the program's own; one of a module is a condition or a value like any other.
  const typed::LetRef* own_let(ExprId id) const {
    const auto* let = std::get_if<typed::LetRef>(&program_[id].node);
    if (let == nullptr || is_of_library(compiled_, program_[let->let].span.file)) return nullptr;
    return let;
  }

  bool is_new(ExprId id) { return has_value(id) && seen_.insert(id).second; }

  void condition(ExprId id) {
    const auto& node = program_[id].node;
    if (const auto* logical = std::get_if<typed::Logical>(&node)) {
      for (ExprId operand : logical->operands) condition(operand);
    } else if (const auto* denial = std::get_if<typed::Not>(&node)) {
      condition(denial->operand);
    } else if (const auto* let = own_let(id)) {
      if (is_new(id)) condition(program_[let->let].value);
    } else if (is_new(id)) {
      out_.push_back({tag_, id});
      choices_in(id);
    }
  }

  // The choices within a value.
  void value(ExprId id) {
    if (!is_new(id)) return;
    const auto& node = program_[id].node;
    if (const auto* choose = std::get_if<typed::Choose>(&node)) {
      arms(choose->arms, true);
      if (choose->otherwise) otherwise(*choose, *choose->otherwise);
    } else if (const auto* score = std::get_if<typed::Score>(&node)) {
      arms(score->arms, false);
    } else if (const auto* band = std::get_if<typed::Band>(&node)) {
      for (const typed::BandArm& arm : band->arms) this->band(band->operand, arm);
    } else if (const auto* let = own_let(id)) {
      value(program_[let->let].value);
    }
    choices_in(id);
  }

  void choices_in(ExprId id) {
    typed::for_each_operand(program_[id], [this](ExprId part) {
      if (!program_[part].type.is(Kind::Bool)) value(part);
    });
  }

  void arms(const std::vector<typed::Arm>& arms, bool only_first) {
    std::vector<ExprId> before;
    for (const typed::Arm& arm : arms) {
      Clause clause{tag_, arm.condition};
      clause.is_arm = true;
      clause.before = before;
      out_.push_back(std::move(clause));
      if (only_first) before.push_back(arm.condition);
      const auto& node = program_[arm.condition].node;
      const bool is_joined =
          std::holds_alternative<typed::Logical>(node) || own_let(arm.condition) != nullptr;
      if (is_joined) condition(arm.condition);
    }
  }

  void otherwise(const typed::Choose& choose, ExprId id) {
    Clause clause{tag_, id};
    clause.is_arm = true;
    clause.has_condition = false;
    for (const typed::Arm& arm : choose.arms) clause.before.push_back(arm.condition);
    out_.push_back(std::move(clause));
  }

  void band(ExprId operand, const typed::BandArm& arm) {
    Clause clause{tag_, arm.label};
    clause.is_arm = true;
    clause.has_condition = false;
    clause.operand = operand;
    clause.low = arm.low;
    clause.high = arm.high;
    out_.push_back(std::move(clause));
  }

  const Compiled& compiled_;
  const typed::Program& program_;
  TagId tag_;
  std::vector<Clause>& out_;
  std::set<ExprId> seen_;
};

// What the clauses of a test are made of, and their values for its users.
class Observation {
 public:
  void add(const Clause& clause) {
    if (clause.has_condition) add(clause.at);
    for (ExprId id : clause.before) add(id);
    for (const std::optional<ExprId>& id : {clause.operand, clause.low, clause.high}) {
      if (id) add(*id);
    }
  }

  Status evaluate(const Trial& trial) {
    auto values = trial.values({}, places_.ids());
    if (!values) return values.error();
    values_ = std::move(values).value();
    return Done{};
  }

  // Nothing: unknown.
  std::optional<bool> outcome(const Clause& clause, std::size_t user) const {
    if (!clause.is_arm) {
      const Scalar& value = of(clause.at, user);
      return is_missing(value) ? std::nullopt : std::optional(as_bool(value));
    }
    const auto is_true = [&](ExprId id) { return of(id, user) == Scalar{true}; };
    if (std::ranges::any_of(clause.before, is_true)) return false;
    if (clause.has_condition) return is_true(clause.at);
    return !clause.operand || is_between(clause, user);
  }

 private:
  void add(ExprId id) { places_.add(id); }

  const Scalar& of(ExprId id, std::size_t user) const { return values_[places_[id]][user]; }

  bool is_between(const Clause& clause, std::size_t user) const {
    const Scalar& value = of(*clause.operand, user);
    if (is_missing(value)) return false;
    return (!clause.low || of(*clause.low, user) <= value) &&
           (!clause.high || value < of(*clause.high, user));
  }

  Places<ExprId> places_;
  Trial::Values values_;
};

}  // namespace

Coverage::Coverage(const Compiled& compiled) : compiled_(compiled) {
  const typed::Program& program = compiled.program;
  for (std::size_t i = 0; i < program.tags.size(); ++i) {
    if (is_of_library(compiled, program.tags[i].file)) continue;
    ClauseFinder(compiled, static_cast<TagId>(i), clauses_).find();
  }
}

Status Coverage::add(const Trial& trial) {
  const std::set<TagId> tags = tags_below(trial.test());
  Observation observation;
  for (const Clause& clause : clauses_) {
    if (tags.contains(clause.tag)) observation.add(clause);
  }
  if (Status done = observation.evaluate(trial); !done) return done;
  for (Clause& clause : clauses_) {
    if (!tags.contains(clause.tag)) continue;
    for (std::size_t i = 0; i < trial.test().rows.size(); ++i) {
      if (trial.test().rows[i].table != 0) continue;
      const std::optional<bool> outcome = observation.outcome(clause, i);
      clause.was_true |= outcome == true;
      clause.was_false |= outcome == false;
    }
  }
  return Done{};
}

// Those that expectations name, and all that they rest on.
std::set<TagId> Coverage::tags_below(const typed::Test& test) const {
  const std::vector<typed::Named>& names = compiled_.program.names;
  std::set<TagId> wanted;
  for (const typed::Expectation& each : test.expectations) wanted.insert(each.tag);
  std::vector<bool> seen(names.size());
  std::vector<int> open;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool is_tag = names[i].kind == typed::NameKind::Tag;
    if (is_tag && wanted.contains(static_cast<TagId>(names[i].index))) {
      open.push_back(static_cast<int>(i));
    }
  }
  while (!open.empty()) {
    const auto at = static_cast<std::size_t>(open.back());
    open.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    if (names[at].kind == typed::NameKind::Tag) wanted.insert(static_cast<TagId>(names[at].index));
    open.insert(open.end(), names[at].uses.begin(), names[at].uses.end());
  }
  return wanted;
}

Coverage::Share Coverage::share(std::optional<TagId> tag) const {
  Share share;
  for (const Clause& clause : clauses_) {
    if (tag && clause.tag != *tag) continue;
    share.seen += (clause.was_true ? 1 : 0) + (clause.was_false ? 1 : 0);
    share.all += 2;
  }
  return share;
}

}  // namespace tagc::trial
