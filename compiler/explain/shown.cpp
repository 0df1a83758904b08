#include "compiler/explain/shown.h"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

#include "compiler/syntax/operators.h"

namespace tagc {
namespace {

using explain::kNone;
using typed::ExprId;
using Parts = std::vector<ShownValues::Shown>;

class PartsOf {
 public:
  explicit PartsOf(const typed::Program& program) : program_(program) {}

  Parts of(ExprId id) const {
    return std::visit([this](const auto& node) { return parts(node); }, program_[id].node);
  }

 private:
  Parts parts(const typed::Compare& node) const {
    const std::string sign = " " + std::string(ast::sign_of(node.op)) + " ";
    return {{{}, node.left}, {same(sign), node.right}};
  }
  Parts parts(const typed::InRange& node) const {
    return {{{}, node.operand}, {same(" in "), node.low}, {same(" .. "), node.high}};
  }
  Parts parts(const typed::InWindow& node) const {
    Parts parts = {{{}, node.operand}};
    const char* from = node.window.from_exclusive ? " after " : " from ";
    if (node.window.from) parts.push_back({same(from), *node.window.from});
    if (node.window.to) parts.push_back({same(" to "), *node.window.to});
    return parts;
  }
  Parts parts(const typed::Population& node) const { return {{{}, node.value}}; }
  Parts parts(const typed::InList& node) const { return {{{}, node.operand}}; }
  Parts parts(const typed::TextTest& node) const { return {{{}, node.operand}}; }
  Parts parts(const typed::ListTest& node) const { return {{{}, node.operand}}; }
  Parts parts(const typed::IsMissing& node) const { return {{{}, node.operand}}; }
  Parts parts(const typed::Not& node) const { return of(node.operand); }
  template <class Node>
  Parts parts(const Node&) const {
    return {};
  }

  const typed::Program& program_;
};

std::vector<ExprId> population_calls(const Compiled& compiled) {
  std::vector<ExprId> calls;
  for (std::size_t i = 0; i < compiled.program.exprs.size(); ++i) {
    const auto id = static_cast<std::uint32_t>(i);
    const bool is_call = std::holds_alternative<typed::Population>(compiled.program.exprs[i].node);
    if (is_call && compiled.built->node_of.contains(id)) calls.push_back(ExprId{id});
  }
  return calls;
}

}  // namespace

ShownValues::ShownValues(const Compiled& compiled, const FunctionRegistry& functions)
    : compiled_(compiled),
      program_(compiled.program),
      meanings_(meanings_of_cuts(compiled, functions, population_calls(compiled))) {}

explain::OutputIndex ShownValues::of(ExprId id) {
  const auto key = static_cast<std::uint32_t>(id);
  if (!compiled_.built->node_of.contains(key)) return kNone;
  const auto [found, is_new] =
      numbers_.emplace(key, static_cast<explain::OutputIndex>(ids_.size()));
  if (is_new) ids_.push_back(id);
  return found->second;
}

void ShownValues::show(const Shown& shown, explain::Clause& clause) {
  clause.shown.push_back({shown.before, of(shown.value)});
  add_cuts(shown.value, clause);
}

// Values of which one cannot be shown are not shown at all.
void ShownValues::show_parts(ExprId id, explain::Clause& clause) {
  const Parts parts = PartsOf(program_).of(id);
  const bool has_values =
      std::ranges::all_of(parts, [&](const Shown& each) { return of(each.value) != kNone; });
  if (!has_values) return;
  for (const Shown& each : parts) show(each, clause);
}

void ShownValues::come_to(ExprId id, explain::Clause& clause) {
  clause.outcome = of(id);
  add_cuts(id, clause);
}

void ShownValues::add_cuts(ExprId id, explain::Clause& clause) {
  const auto found = meanings_.calls.find(id);
  if (found == meanings_.calls.end()) return;
  const auto& call = std::get<typed::Population>(program_[id].node);
  clause.cuts.push_back(
      {found->second, call.per ? of(*call.per) : kNone, program_[id].type.is(Kind::Bool)});
}

void ShownValues::add_cuts_of_limit(typed::TagId segment, explain::Clause& clause) {
  const auto found = meanings_.limits.find(segment);
  if (found == meanings_.limits.end()) return;
  const std::optional<ExprId> per = program_[segment].limit->per;
  clause.cuts.push_back({found->second, per ? of(*per) : kNone, false});
}

}  // namespace tagc
