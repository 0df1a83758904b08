// Names, types, annotations, and places of trees.
#include <antlr4-runtime.h>

#include "compiler/syntax/build/build.h"
#include "compiler/syntax/read/name.h"
#include "grammar/TagParser.h"
#include "runtime/text/printable.h"

namespace tagc::syntax {

// ---- places ------------------------------------------------------------------------------------

const Token& Build::token(const Terminal& terminal) const {
  return tokens_[const_cast<Terminal&>(terminal).getSymbol()->getTokenIndex()];
}

const Token& Build::first(const Tree& tree) const { return tokens_[tree.start->getTokenIndex()]; }
const Token& Build::last(const Tree& tree) const { return tokens_[tree.stop->getTokenIndex()]; }

Span Build::span(const Tree& tree) const {
  return context_.span(first(tree).begin, last(tree).end);
}

Span Build::span(const Terminal& terminal) const { return context_.span(token(terminal)); }

Span Build::between(ast::ExprId first, ast::ExprId last) const {
  return context_.span(span(first).begin, span(last).end);
}

ast::ExprId Build::add(Span span, decltype(ast::Expr::node) node) {
  file_.exprs.push_back({span, std::move(node)});
  return static_cast<ast::ExprId>(file_.exprs.size() - 1);
}

std::string Build::shown(Span span) const {
  constexpr std::size_t kLongest = 60;
  std::string line;
  for (const char c : context_.text(span)) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank)
      line += c;
    else if (!line.ends_with(' '))
      line += ' ';
  }
  return clipped(line, kLongest);
}

// ---- names -------------------------------------------------------------------------------------

ast::Identifier Build::name(Tree& tree) { return identifier(first(tree), context_); }

// Names and dots take turns.
ast::Path Build::path(Tree& tree) {
  ast::Path path;
  for (std::size_t at = tree.start->getTokenIndex(); at <= tree.stop->getTokenIndex(); at += 2) {
    path.push_back(identifier(tokens_[at], context_));
  }
  return path;
}

Build::Strings Build::strings(Tree& tree) {
  Strings out;
  for (Terminal* string : static_cast<TagParser::StringsContext&>(tree).STRING()) {
    out.values.push_back(text(*string));
    out.spans.push_back(span(*string));
  }
  return out;
}

void in_english(ast::Identifier& name, Role first, Role last) {
  if (const auto role = role_of(name.name, first, last)) {
    name.name = word_of(*role, Spelling::English);
  }
}

// ---- types -------------------------------------------------------------------------------------

ast::TypeName Build::type(Tree& tree) {
  auto& context = static_cast<TagParser::TypeContext&>(tree);
  ast::TypeName type;
  type.span = span(tree);
  type.lists = static_cast<int>(context.LIST().size());
  const auto behind_lists = tree.start->getTokenIndex() + 2 * static_cast<std::size_t>(type.lists);
  type.name = identifier(tokens_[behind_lists], context_);
  if (context.ENUM() != nullptr) type.name.name = spelling_of(TagParser::ENUM);
  in_english(type.name, Role::Bool, Role::Duration);
  type.utc = context.UTC() != nullptr;
  type.nullable = context.QUESTION() != nullptr;
  if (context.strings() != nullptr) {
    Strings labels = strings(*context.strings());
    type.labels = std::move(labels.values);
    type.label_spans = std::move(labels.spans);
  }
  return type;
}

// ---- annotations -------------------------------------------------------------------------------

namespace {

ast::AnnotationArgument annotation_argument(Build& build,
                                            TagParser::AnnotationArgumentContext& context) {
  const auto names = context.name();
  ast::AnnotationArgument out;
  if (context.COLON() != nullptr) out.key = build.name(*names.front());
  if (context.constant() != nullptr) {
    out.value = build.constant(*context.constant());
  } else {
    Build::Tree& value = *names.back();
    ast::Identifier word = build.name(value);
    in_english(word, Role::Draft, Role::Quarterly);
    out.value = build.add(build.span(value), ast::Name{{std::move(word)}});
  }
  return out;
}

}  // namespace

std::vector<ast::Annotation> Build::annotations(const std::vector<Tree*>& trees) {
  std::vector<ast::Annotation> out;
  for (Tree* tree : trees) {
    auto& context = static_cast<TagParser::AnnotationContext&>(*tree);
    ast::Annotation annotation{name(*context.name()), {}, span(*tree)};
    in_english(annotation.name, Role::Title, Role::Sensitive);
    for (auto* each : context.annotationArgument()) {
      annotation.arguments.push_back(annotation_argument(*this, *each));
    }
    out.push_back(std::move(annotation));
  }
  return out;
}

}  // namespace tagc::syntax
