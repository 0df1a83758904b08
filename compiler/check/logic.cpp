#include "compiler/check/certain.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/outline.h"

namespace tagc::checking {
namespace {

// A tag that is yes or no has two faces: the set, which is never missing, and its condition.
bool is_set(const Context& context, ExprId id) {
  return std::holds_alternative<typed::TagRef>(context[id].node) && !context[id].nullable &&
         context.type(id).is(Kind::Bool);
}

void warn_never_missing(Context& context, Span span, ExprId operand) {
  auto report = context.report(DiagnosticId::NeverMissing, span, {context.text(operand)});
  if (is_set(context, operand)) {
    report.hint("`is unknown` asks whether its condition is neither true nor false");
  } else if (std::holds_alternative<typed::UserField>(context[operand].node) ||
             std::holds_alternative<typed::EventField>(context[operand].node)) {
    report.hint("its field is declared without `?`");
  } else if (context.type(operand).is(Kind::Bool)) {
    report.hint("it is always true or false");
  } else {
    report.hint("it always has a value");
  }
}

TAGC_OUTLINE ExprId check_unknown(Context& context, Span span, ExprId operand) {
  if (!context.type(operand).is(Kind::Bool)) {
    context
        .report(DiagnosticId::NotUnknown, span,
                {context.text(operand), type_word(context.type(operand))})
        .hint("write `is missing`")
        .fix({span.file, context.span(operand).end, span.end},
             " " + context.word_for("is missing", span.file));
    return context.broken_expression(span);
  }
  if (is_set(context, operand)) {
    const typed::TagId tag = std::get<typed::TagRef>(context[operand].node).tag;
    operand = context.add(type_of(Kind::Bool), context.span(operand), typed::TagRef{tag, true},
                          context.fact(context.program[tag].value).nulls);
  } else if (context.fact(operand).nulls == Nulls::Never) {
    warn_never_missing(context, span, operand);
  }
  return context.add_exactly(type_of(Kind::Bool), span, typed::IsMissing{operand, false},
                             Nulls::Never);
}

TAGC_OUTLINE ExprId finish_is(Context& context, Span span, const ast::IsTest& node,
                              ExprId operand) {
  if (context.broken(operand)) return context.broken_expression(span);
  if (node.is == ast::IsKind::Unknown) {
    const ExprId unknown = check_unknown(context, span, operand);
    if (!node.negated || context.broken(unknown)) return unknown;
    return context.add(type_of(Kind::Bool), span, typed::Not{unknown});
  }
  if (context.fact(operand).nulls == Nulls::Never) warn_never_missing(context, span, operand);
  const bool known = (node.is == ast::IsKind::Known) != node.negated;
  return context.add_exactly(type_of(Kind::Bool), span, typed::IsMissing{operand, known},
                             Nulls::Never);
}

// Known as soon as one operand always is.
TAGC_OUTLINE ExprId finish_coalesce(Context& context, Span span, std::vector<ExprId> operands) {
  const std::optional<Type> type =
      unify(context, operands, DiagnosticId::NoCommonType, ForeignLabels::BecomeText);
  Nulls nulls = Nulls::Always;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    if (context.broken(operands[i]) || !type) return context.broken_expression(span);
    nulls = std::min(nulls, context.fact(operands[i]).nulls);
    const bool is_last = i + 1 == operands.size();
    if (!is_last && context.fact(operands[i]).nulls == Nulls::Never) {
      warn_never_missing(context, context.span(operands[i]), operands[i]);
    }
  }
  return context.add_exactly(*type, span, typed::Coalesce{std::move(operands)}, nulls);
}

// ---- `city = "x" or "y"` -----------------------------------------------------------------------

bool is_text(const ast::File& file, ast::ExprId id) {
  const auto* literal = std::get_if<ast::Literal>(&file[id].node);
  return literal != nullptr && literal->kind == ast::LiteralKind::String;
}

// The comparison of something with one text, up to that text: `city in`, `title contains any`; ""
// for any other condition.
std::string asked_of_text(const Context& context, const ast::File& file, ast::ExprId id) {
  const auto before = [&](ast::ExprId text) {
    const Span span{file[id].span.file, file[id].span.begin, file[text].span.begin};
    std::string words = context.text(span);
    return words.substr(0, words.find_last_not_of(' ') + 1);
  };
  if (const auto* test = std::get_if<ast::TextTest>(&file[id].node)) {
    const bool one = !test->any && is_text(file, test->patterns.front());
    return one ? before(test->patterns.front()) + " any" : std::string();
  }
  const auto* compare = std::get_if<ast::Compare>(&file[id].node);
  if (compare == nullptr || compare->op != ast::CompareOp::Equal) return {};
  if (!is_text(file, compare->right)) return {};
  return context.text(file[compare->left].span) + " in";
}

// Texts that follow operand `at` and were meant for its comparison; how many there are.
TAGC_OUTLINE std::size_t report_shared_subject(Context& context, const ast::File& file,
                                               const ast::Logical& node, std::size_t at) {
  std::size_t end = at + 1;
  while (end < node.operands.size() && is_text(file, node.operands[end])) ++end;
  if (node.op != ast::LogicalOp::Or || end == at + 1) return 0;
  const std::string asked = asked_of_text(context, file, node.operands[at]);
  if (asked.empty()) return 0;
  const Span first = file[node.operands[at]].span, last = file[node.operands[end - 1]].span;
  const auto text_of = [&](ast::ExprId id) { return context.text(file[id].span); };
  const auto* compare = std::get_if<ast::Compare>(&file[node.operands[at]].node);
  std::string list = text_of(
      compare != nullptr ? compare->right
                         : std::get<ast::TextTest>(file[node.operands[at]].node).patterns.front());
  for (std::size_t i = at + 1; i < end; ++i) list += ", " + text_of(node.operands[i]);
  const std::string fixed = asked + " (" + list + ")";
  const Span second = file[node.operands[at + 1]].span;
  context.report(DiagnosticId::NotACondition, second, {text_of(node.operands[at + 1]), "text"})
      .hint("write `" + fixed + "`")
      .fix({first.file, first.begin, last.end}, fixed);
  return end - at - 1;
}

}  // namespace

ExprId check_not(Context& context, const Scope& scope, Span span, const ast::Not& node) {
  const ExprId operand = check_condition(context, scope, node.operand);
  if (context.broken(operand) || node.count % 2 == 0) return operand;
  return context.add(type_of(Kind::Bool), span, typed::Not{operand});
}

ExprId check_logical(Context& context, const Scope& scope, Span span, const ast::Logical& node) {
  typed::Logical logical{node.op, {}};
  logical.operands.reserve(node.operands.size());
  bool broken = false;
  for (std::size_t i = 0; i < node.operands.size(); ++i) {
    logical.operands.push_back(check_condition(context, scope, node.operands[i]));
    const std::size_t texts = report_shared_subject(context, *scope.file, node, i);
    broken = broken || texts > 0;
    i += texts;
  }
  if (broken) return context.broken_expression(span);
  const ExprId id = context.add(type_of(Kind::Bool), span, std::move(logical));
  lint_certain(context, id);
  return id;
}

ExprId check_coalesce(Context& context, const Scope& scope, Span span, const ast::Coalesce& node) {
  std::vector<ExprId> operands;
  for (ast::ExprId id : node.operands) operands.push_back(check_expression(context, scope, id));
  return finish_coalesce(context, span, std::move(operands));
}

ExprId check_is(Context& context, const Scope& scope, Span span, const ast::IsTest& node) {
  return finish_is(context, span, node, check_expression(context, scope, node.operand));
}

}  // namespace tagc::checking
