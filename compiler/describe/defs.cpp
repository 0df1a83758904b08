// Calls of defs: written out while they are short, else by name.
#include <utility>

#include "compiler/check/operands.h"
#include "compiler/describe/writer.h"

namespace tagc::describe {

using typed::Expr;
using typed::ExprId;

namespace {

constexpr int kDeepestDefs = 2;          // defs within defs that are written out
constexpr std::size_t kLongestDef = 40;  // nodes

}  // namespace

bool Writer::is_short(ExprId body) const {
  std::vector<ExprId> open{body};
  for (std::size_t seen = 0; !open.empty(); ++seen) {
    if (seen == kLongestDef) return false;
    const Expr& expr = program_[open.back()];
    open.pop_back();
    typed::for_each_operand(expr, [&](ExprId id) { open.push_back(id); });
  }
  return true;
}

// `write` with the call's arguments in the places of the def's parameters.
template <class Write>
auto Writer::inside(const typed::DefCall& call, Write write) {
  const Arguments here{&call.arguments, arguments_};
  const Arguments* const outer = std::exchange(arguments_, &here);
  ++inside_defs_;
  auto text = write(program_[call.def].body);
  --inside_defs_;
  arguments_ = outer;
  return text;
}

std::string Writer::value(const typed::DefCall& node, const Expr&) {
  const typed::Def& def = program_[node.def];
  if (inside_defs_ == kDeepestDefs || !is_short(def.body)) {
    return call_of_name(def.name, node.arguments);
  }
  return inside(node, [&](ExprId body) { return value(body); });
}

Writer::Clause Writer::clause(const typed::DefCall& node, const Expr&, Voice voice, bool denied) {
  const typed::Def& def = program_[node.def];
  if (inside_defs_ == kDeepestDefs || !is_short(def.body)) {
    return {ClauseKind::Deed, say(denied ? Phrase::MeetNot : Phrase::Meet,
                                  {quoted(call_of_name(def.name, node.arguments))})};
  }
  return inside(node, [&](ExprId body) -> Clause {
    const bool mixed = std::holds_alternative<typed::Logical>(program_[body].node);
    Clause said = clause(body, voice, denied);
    if (mixed) said.text = say(Phrase::Group, {said.text});
    return said;
  });
}

// An argument is read where the call stands. A def on its own has none.
std::string Writer::value(const typed::ArgumentRef& node, const Expr&) {
  if (arguments_ == nullptr) return "{" + std::to_string(node.index) + "}";
  const Arguments* const here = arguments_;
  arguments_ = here->outer;
  std::string text = operand((*here->values)[static_cast<std::size_t>(node.index)]);
  arguments_ = here;
  return text;
}

Writer::Clause Writer::clause(const typed::ArgumentRef& node, const Expr& expr, Voice voice,
                              bool denied) {
  if (arguments_ == nullptr) return quality(denied ? Phrase::No : Phrase::Yes, {value(node, expr)});
  const Arguments* const here = arguments_;
  arguments_ = here->outer;
  Clause said = clause((*here->values)[static_cast<std::size_t>(node.index)], voice, denied);
  arguments_ = here;
  return said;
}

}  // namespace tagc::describe
