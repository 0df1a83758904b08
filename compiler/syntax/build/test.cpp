// What may follow the left side of a comparison, except windows.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/build.h"
#include "compiler/syntax/build/window.h"
#include "compiler/syntax/words.h"
#include "grammar/TagParser.h"
#include "runtime/types/nearest_name.h"

namespace tagc::syntax {
namespace {

using ast::ExprId;

// The whole test with its operand.
Span whole(const Build& build, ExprId operand, const Build::Tree& test) {
  return build.context().span(build.span(operand).begin, build.last(test).end);
}

// `x = (y < z)` read as `x not in`: the word in front of the operand, the test without it.
ExprId negated(Build& build, bool negated, ExprId test) {
  if (!negated) return test;
  return build.add(build.span(test), ast::Not{test, 1});
}

// ---- = != < <= > >= ----------------------------------------------------------------------------

ast::CompareOp op_of(std::uint16_t kind) {
  switch (kind) {
    case TagParser::EQ: return ast::CompareOp::Equal;
    case TagParser::NE: return ast::CompareOp::NotEqual;
    case TagParser::LT: return ast::CompareOp::Less;
    case TagParser::LE: return ast::CompareOp::LessEqual;
    case TagParser::GT: return ast::CompareOp::Greater;
    default: return ast::CompareOp::GreaterEqual;
  }
}

bool is_null(const Build& build, ExprId id) {
  const auto* name = std::get_if<ast::Name>(&build[id].node);
  if (name == nullptr || name->path.size() != 1) return false;
  const std::string_view text = build.context().text(build.span(id));  // a backquoted one is a name
  return text == "null" || text == "NULL" || text == "nil" || text == "None" || text == "missing";
}

ExprId compare(Build& build, ExprId operand, TagParser::CompareTestContext& context) {
  const ast::CompareOp op = op_of(build.first(context).kind);
  const ExprId right = build.arithmetic(*context.arithmetic());
  const Span span = whole(build, operand, context);
  const bool equal = op == ast::CompareOp::Equal;
  if ((equal || op == ast::CompareOp::NotEqual) && is_null(build, right)) {
    const std::string test = equal ? "is missing" : "is known";
    const Span place = build.span(context);
    build.context()
        .report(DiagnosticId::OtherSpelling, place,
                {std::string(build.context().text(place)), test})
        .hint("a comparison with nothing would be neither true nor false")
        .fix(place, test);
    return build.add(span, ast::IsTest{operand, equal ? ast::IsKind::Missing : ast::IsKind::Known});
  }
  return build.add(span, ast::Compare{op, operand, right});
}

// ---- in ----------------------------------------------------------------------------------------

ExprId report_no_list(Build& build, ExprId operand, ExprId right, Span span) {
  auto report = build.context().report(DiagnosticId::InNeedsList, build.span(right));
  const bool value = std::holds_alternative<ast::Literal>(build[right].node);
  if (value) {
    const std::string fixed = "(" + std::string(build.context().text(build.span(right))) + ")";
    report.hint("write `" + fixed + "`").fix(build.span(right), fixed);
  } else {
    const bool of_literal = std::holds_alternative<ast::Literal>(build[operand].node);
    const std::string list = build.shown(build.span(right));
    report.hint(of_literal
                    ? "of a list: `" + list + " has " + build.shown(build.span(operand)) + "`"
                    : "one value is compared with `=`");
  }
  return build.add(span, ast::Error{});
}

ExprId in(Build& build, ExprId operand, TagParser::InTestContext& context) {
  const auto sides = context.arithmetic();
  const ExprId right = build.arithmetic(*sides.front());
  const bool no = context.NOT() != nullptr;
  const Span span = whole(build, operand, context);
  if (sides.size() == 2) {
    return build.add(span, ast::InRange{operand, no, right, build.arithmetic(*sides.back())});
  }
  if (auto* tuple = std::get_if<ast::Tuple>(&build[right].node)) {
    return build.add(span, ast::InList{operand, no, tuple->items});
  }
  if (auto* paren = std::get_if<ast::Paren>(&build[right].node)) {
    return build.add(span, ast::InList{operand, no, {paren->inner}});
  }
  if (std::holds_alternative<ast::Error>(build[right].node)) return build.add(span, ast::Error{});
  if (const auto window = day_window(build, right, build.span(context))) {
    return negated(build, no, build.add(span, ast::WindowTest{operand, *window}));
  }
  return report_no_list(build, operand, right, span);
}

// ---- contains, starts with, ends with, matches -------------------------------------------------

ast::TextOp op_of(TagParser::TextTestContext& context) {
  if (context.CONTAINS() != nullptr) return ast::TextOp::Contains;
  if (context.STARTS() != nullptr) return ast::TextOp::StartsWith;
  if (context.ENDS() != nullptr) return ast::TextOp::EndsWith;
  return ast::TextOp::Matches;
}

// `any ("a", "b")` and `all ("a", "b")` were read as calls.
const ast::Call* list_after(const Build& build, ExprId right, Role word) {
  const auto* call = std::get_if<ast::Call>(&build[right].node);
  const bool is_it = call != nullptr && call->callee.size() == 1 && !call->arguments.empty() &&
                     spells(call->callee[0].name, word);
  return is_it ? call : nullptr;
}

std::vector<ExprId> values_of(Build& build, const ast::Call& call) {
  std::vector<ExprId> values;
  for (const ast::Argument& argument : call.arguments) {
    values.push_back(argument.value);
    if (!argument.by.empty()) {
      build.context()
          .report(DiagnosticId::Unexpected, ast::span_of(argument.by),
                  {build.shown(build.span(argument.value)), "by"})
          .hint("a list holds values only");
    }
    if (!argument.where) continue;
    build.context()
        .report(DiagnosticId::Unexpected, build.span(*argument.where),
                {build.shown(build.span(argument.value)), "where"})
        .hint("a list holds values only");
  }
  return values;
}

void report_bare_list(Build& build, ExprId right) {
  const Span span = build.span(right);
  const std::string list = build.shown(span);
  build.context()
      .report(DiagnosticId::OtherSpelling, span, {list, "any " + list})
      .fix(build.context().span(span.begin, span.begin), "any ");
}

void report_not(Build& build, ExprId operand, TagParser::TextTestContext& context) {
  Context& reading = build.context();
  const Token& word = build.token(*context.NOT());
  const Span place = whole(build, operand, context);
  const std::string test = build.shown(reading.span(word.end, build.last(context).end));
  const std::string left = build.shown(build.span(operand));
  reading
      .report(DiagnosticId::OtherSpelling, reading.span(word),
              {left + " not" + test, "not " + left + test})
      .fix(reading.span(place.begin, place.begin), "not ")
      .fix(reading.span(word.begin, word.end + 1), "");
}

ExprId text_test(Build& build, ExprId operand, TagParser::TextTestContext& context) {
  const ast::TextOp op = op_of(context);
  const ExprId right = build.arithmetic(*context.arithmetic());
  ast::TextTest test{operand, op, false, {right}};
  if (const ast::Call* call = list_after(build, right, Role::AnyOf)) {
    test.any = true;
    test.patterns = values_of(build, ast::Call(*call));
  } else if (auto* tuple = std::get_if<ast::Tuple>(&build[right].node)) {
    test.any = true;
    test.patterns = tuple->items;
    report_bare_list(build, right);
  }
  const bool no = context.NOT() != nullptr;
  if (no) report_not(build, operand, context);
  return negated(build, no, build.add(whole(build, operand, context), std::move(test)));
}

// ---- has ---------------------------------------------------------------------------------------

ExprId has(Build& build, ExprId operand, TagParser::HasTestContext& context) {
  const ExprId right = build.arithmetic(*context.arithmetic());
  ast::ListTest test{operand, ast::ListOp::Has, context.NOT() != nullptr, {right}};
  if (const ast::Call* any = list_after(build, right, Role::AnyOf)) {
    test.op = ast::ListOp::HasAny;
    test.items = values_of(build, ast::Call(*any));
  } else if (const ast::Call* all = list_after(build, right, Role::AllOf)) {
    test.op = ast::ListOp::HasAll;
    test.items = values_of(build, ast::Call(*all));
  } else if (auto* tuple = std::get_if<ast::Tuple>(&build[right].node)) {
    test.op = ast::ListOp::HasAny;
    test.items = tuple->items;
    const Span span = build.span(right);
    build.context()
        .report(DiagnosticId::ListAlone, span)
        .hint("any of them, or all? `has any " + build.shown(span) + "`, `has all " +
              build.shown(span) + "`");
  }
  return build.add(whole(build, operand, context), std::move(test));
}

// ---- is ----------------------------------------------------------------------------------------

std::optional<ast::IsKind> kind_of(std::string_view word) {
  if (spells(word, Role::Missing) || spells(word, Role::IsMissing)) return ast::IsKind::Missing;
  if (spells(word, Role::Known) || spells(word, Role::IsKnown)) return ast::IsKind::Known;
  if (spells(word, Role::Unknown) || spells(word, Role::IsUnknown)) return ast::IsKind::Unknown;
  return std::nullopt;
}

// What people write for `is missing`, and the right words; "" when there is no telling.
std::string meant_by(std::string word, bool negated) {
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (word == "true") return negated ? "= false" : "= true";
  if (word == "false") return negated ? "= true" : "= false";
  const bool missing = word == "missing" || word == "null" || word == "nil" || word == "none" ||
                       word == "empty" || word == "unknown" || word == "nan" || word == "na";
  if (missing) return negated ? "is known" : "is missing";
  if (word == "known" || word == "present") return negated ? "is missing" : "is known";
  return {};
}

ExprId is_test(Build& build, ExprId operand, TagParser::IsTestContext& context) {
  const Span span = whole(build, operand, context);
  const Span place = build.span(context);
  const std::string word(build.context().text(build.last(context)));
  const bool negated = context.NOT() != nullptr;
  const auto kind = kind_of(word);
  const std::string_view is = build.context().text(build.first(context));
  const bool spelt_right = is.empty() || is == "is";  // "": of a phrase
  if (kind && !negated && spelt_right) return build.add(span, ast::IsTest{operand, *kind});

  const std::string meant = meant_by(word, negated);
  if (meant.empty()) {
    auto report = build.context().report(DiagnosticId::ExpectedWord,
                                         build.context().span(build.last(context)),
                                         {"is", "`missing`, `known` or `unknown`"});
    const std::string near = nearest_name(word, {"missing", "known", "unknown"});
    report.hint(near.empty() ? "a value is compared with `=`" : "did you mean `" + near + "`?");
    return build.add(span, ast::Error{});
  }
  build.context()
      .report(DiagnosticId::OtherSpelling, place, {build.shown(place), meant})
      .fix(place, meant);
  const auto right = kind_of(meant.substr(3));
  if (!right) return build.add(span, ast::Error{});
  return build.add(span, ast::IsTest{operand, *right});
}

}  // namespace

ast::ExprId Build::test(ast::ExprId operand, Tree& tree) {
  if (auto* context = dynamic_cast<TagParser::CompareTestContext*>(&tree)) {
    return compare(*this, operand, *context);
  }
  if (auto* context = dynamic_cast<TagParser::InTestContext*>(&tree)) {
    return in(*this, operand, *context);
  }
  if (auto* context = dynamic_cast<TagParser::TextTestContext*>(&tree)) {
    return text_test(*this, operand, *context);
  }
  if (auto* context = dynamic_cast<TagParser::HasTestContext*>(&tree)) {
    return has(*this, operand, *context);
  }
  if (auto* context = dynamic_cast<TagParser::IsTestContext*>(&tree)) {
    return is_test(*this, operand, *context);
  }
  const Span span = whole(*this, operand, tree);
  const WindowReading reading = read_window(*this, tree);
  if (!reading.window) return add(span, ast::Error{});
  return negated(*this, reading.negated, add(span, ast::WindowTest{operand, *reading.window}));
}

}  // namespace tagc::syntax
