#include "compiler/check/lints.h"

#include <algorithm>
#include <array>

#include "compiler/check/constants.h"
#include "compiler/check/fields.h"
#include "compiler/check/operands.h"

namespace tagc::checking {
namespace {

// The stream of `last(stream)`, when `id` is a count of days or the like since then.
const typed::Aggregate* time_since_last(const Context& context, ExprId id) {
  const auto* call = std::get_if<typed::Call>(&context[id].node);
  if (call == nullptr) return nullptr;
  const Function& function = context.functions[call->function];
  if (!function.rows[static_cast<std::size_t>(call->overload)].uses_now) return nullptr;
  const auto* last = std::get_if<typed::Aggregate>(&context[call->arguments.front()].node);
  if (last == nullptr || last->value) return nullptr;
  return context.functions.with_role(FunctionRole::LastValue) == last->function ? last : nullptr;
}

bool is_birthday(const std::string& name) {
  static constexpr std::array<std::string_view, 6> kWords = {"birth", "born", "dob",
                                                             "生日",  "出生", "生辰"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

std::string name_of_field(const Context& context, ExprId id) {
  const auto* field = std::get_if<typed::UserField>(&context[id].node);
  if (field == nullptr || field->path.size() != 1) return {};
  return context.table(0).fields[static_cast<std::size_t>(field->path.front())].name;
}

// The first field in a condition that its declaration allows to be missing.
std::optional<ExprId> find_missing_field(const Context& context, ExprId condition) {
  std::vector<ExprId> open{condition};
  while (!open.empty()) {
    const ExprId id = open.back();
    open.pop_back();
    const typed::Expr& expr = context[id];
    if (!expr.nullable || std::holds_alternative<typed::Aggregate>(expr.node)) continue;
    if (std::holds_alternative<typed::EventField>(expr.node)) {
      if (is_declared_missing(context, id)) return id;
      continue;
    }
    const std::size_t first = open.size();
    typed::for_each_operand(expr, [&](ExprId operand) { open.push_back(operand); });
    std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
  }
  return std::nullopt;
}

}  // namespace

void lint_never_did(Context& context, ExprId comparison) {
  if (context.broken(comparison)) return;
  const auto& compare = std::get<typed::Compare>(context[comparison].node);
  const bool at_least =
      compare.op == ast::CompareOp::Greater || compare.op == ast::CompareOp::GreaterEqual;
  if (!at_least || !constant_value(context, compare.right)) return;
  const typed::Aggregate* last = time_since_last(context, compare.left);
  if (last == nullptr) return;
  const std::string& stream = context.program[last->stream].name;
  const std::string days = context.text(compare.right);
  context.report(DiagnosticId::NeverDid, context.span(comparison), {stream})
      .hint("`none(" + stream + " within " + days + "d)` takes them too")
      .note("to leave them out on purpose: `last(" + stream + ") before " + days + "d ago`");
}

void lint_birthday(Context& context, ExprId operand, const ast::Window& window) {
  const bool around_today = window.kind == ast::WindowKind::InPeriod ||
                            window.kind == ast::WindowKind::WithinNext ||
                            window.kind == ast::WindowKind::InNext;
  if (!around_today || !context.type(operand).is(Kind::Date)) return;
  const std::string name = name_of_field(context, operand);
  if (!is_birthday(name)) return;
  context.report(DiagnosticId::BirthdayPeriod, context.span(operand), {name})
      .hint("the anniversary: `month(" + name +
            ") = month(now)`, or `days_until(next_anniversary(" + name + ")) <= 7`");
}

void lint_missing_decides(Context& context, ExprId aggregate) {
  if (context.broken(aggregate)) return;
  const auto& node = std::get<typed::Aggregate>(context[aggregate].node);
  const Function& function = context.functions[node.function];
  const bool marks = function.aggregates[static_cast<std::size_t>(node.overload)].where_marks;
  if ((function.role != FunctionRole::NoEvent && !marks) || !node.where) return;
  const std::optional<ExprId> field = find_missing_field(context, *node.where);
  if (!field) return;
  const std::string name = context.text(*field);
  const DiagnosticId id = marks ? DiagnosticId::MissingShrinks : DiagnosticId::MissingDecides;
  context.report(id, context.span(*field), {name, function.name})
      .hint("say what a missing one means: `" + name + " ?? …`, or `" + name + " is known and …`");
}

}  // namespace tagc::checking
