// test: rows and what is expected of them. check: what no user may violate.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/declaration.h"
#include "compiler/syntax/words.h"
#include "grammar/TagParser.h"

namespace tagc::syntax {
namespace {

std::vector<ast::Identifier> names_of(Build& build, TagParser::NamesContext& context) {
  std::vector<ast::Identifier> names;
  for (auto* name : context.name()) names.push_back(build.name(*name));
  return names;
}

std::vector<ast::Path> paths_of(Build& build, TagParser::PathsContext& context) {
  std::vector<ast::Path> paths;
  for (auto* path : context.path()) paths.push_back(build.path(*path));
  return paths;
}

// ---- rows --------------------------------------------------------------------------------------

ast::ExprId value_of(Build& build, TagParser::CellContext& cell) {
  if (cell.expression() != nullptr) return build.expression(*cell.expression());
  const Span begin = build.span(*cell.LPAREN());
  const Span end = build.span(*cell.RPAREN());
  return build.add(build.context().span(begin.begin, end.end), ast::Tuple{});
}

std::vector<ast::GivenCell> cells_of(Build& build, TagParser::CellsContext* context) {
  std::vector<ast::GivenCell> cells;
  if (context == nullptr) return cells;
  for (auto* cell : context->cell()) {
    cells.push_back({build.name(*cell->name()), value_of(build, *cell)});
  }
  return cells;
}

ast::GivenRow row_of(Build& build, TagParser::GivenRowContext& tree) {
  ast::GivenRow row;
  row.span = build.span(tree);
  if (auto* context = dynamic_cast<TagParser::RowOfUserContext*>(&tree)) {
    row.table = build.path(*context->path());
    row.user = build.name(*context->name());
    row.cells = cells_of(build, context->cells());
    return row;
  }
  auto& context = static_cast<TagParser::RowOfTableContext&>(tree);
  row.table = build.path(*context.path());
  if (context.name() != nullptr) row.name = build.name(*context.name());
  if (context.constant() != nullptr) row.key = build.constant(*context.constant());
  row.cells = cells_of(build, context.cells());
  return row;
}

// ---- expectations ------------------------------------------------------------------------------

ast::ExpectMember member_of(Build& build, TagParser::ExpectMemberContext& context) {
  const bool in = context.NOT() == nullptr;
  return {names_of(build, *context.names()), in ? ast::Membership::In : ast::Membership::NotIn,
          paths_of(build, *context.paths())};
}

ast::ExpectMember unknown_of(Build& build, TagParser::ExpectUnknownContext& context) {
  const std::string_view word = build.context().text(build.first(*context.name()));
  if (!spells(word, Role::Unknown) && !spells(word, Role::IsUnknown)) {
    build.context()
        .report(DiagnosticId::ExpectedWord, build.span(*context.name()), {"is", "`unknown`"})
        .hint("write `is unknown in`, `in` or `not in`");
  }
  return {names_of(build, *context.names()), ast::Membership::Unknown,
          paths_of(build, *context.paths())};
}

ast::ExpectValue value_of(Build& build, TagParser::ExpectValueContext& context) {
  const Span begin = build.span(*context.path());
  const Span end = build.span(*context.names());
  const ast::ExprId operand =
      build.add(build.context().span(begin.begin, end.end),
                ast::TagOf{build.path(*context.path()), names_of(build, *context.names())});
  return {build.test(operand, *context.test())};
}

ast::ExpectCount count_of(Build& build, TagParser::ExpectCountContext& context) {
  const ast::Identifier function = build.name(*context.name());
  const ast::Path tag = build.path(*context.path());
  const ast::ExprId argument = build.add(build.span(*context.path()), ast::Name{tag});
  const Span span = build.context().span(function.span.begin, build.span(*context.RPAREN()).end);
  const ast::ExprId operand = build.add(span, ast::Call{{function}, {{argument, std::nullopt}}});
  return {function, tag, build.test(operand, *context.test())};
}

ast::Expectation expectation_of(Build& build, TagParser::ExpectationContext& tree) {
  const Span span = build.span(tree);
  if (auto* context = dynamic_cast<TagParser::ExpectMemberContext*>(&tree)) {
    return {member_of(build, *context), span};
  }
  if (auto* context = dynamic_cast<TagParser::ExpectUnknownContext*>(&tree)) {
    return {unknown_of(build, *context), span};
  }
  if (auto* context = dynamic_cast<TagParser::ExpectValueContext*>(&tree)) {
    return {value_of(build, *context), span};
  }
  return {count_of(build, static_cast<TagParser::ExpectCountContext&>(tree)), span};
}

}  // namespace

DeclarationNode test_block(Build& build, Build::Tree& tree) {
  auto& context = static_cast<TagParser::TestBlockContext&>(tree);
  ast::Test test;
  test.name = build.text(*context.STRING());
  test.name_span = build.span(*context.STRING());
  if (context.constant() != nullptr) test.now = build.constant(*context.constant());
  for (auto* row : context.givenRow()) test.rows.push_back(row_of(build, *row));
  for (auto* each : context.expectation()) {
    test.expectations.push_back(expectation_of(build, *each));
  }
  return test;
}

DeclarationNode check(Build& build, Build::Tree& tree) {
  auto& context = static_cast<TagParser::CheckContext&>(tree);
  ast::Check check{build.text(*context.STRING()),
                   build.span(*context.STRING()),
                   context.EXCLUSIVE() != nullptr,
                   {}};
  for (auto* each : context.expression()) check.conditions.push_back(build.expression(*each));
  return check;
}

}  // namespace tagc::syntax
