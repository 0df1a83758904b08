// Parse trees to the tree of ast.h. Internal to this room.
//
// One function a construct, each taking the context of its grammar rule; the contexts are named only
// in the .cpp files, which alone see the generated parser. What reads well but means nothing (mixed
// `and` and `or`, chained comparisons) is reported here, and the tree goes on as well as it can.
#pragma once

#include <string>
#include <vector>

#include "compiler/syntax/ast.h"
#include "compiler/syntax/read/context.h"
#include "compiler/syntax/read/token.h"
#include "compiler/syntax/words.h"

namespace antlr4 {
class ParserRuleContext;
class Token;
namespace tree {
class TerminalNode;
}
}  // namespace antlr4

namespace tagc::syntax {

class Build {
 public:
  using Tree = antlr4::ParserRuleContext;
  using Terminal = antlr4::tree::TerminalNode;

  Build(const std::vector<Token>& tokens, Context& context, ast::File& file)
      : tokens_(tokens), context_(context), file_(file) {}

  void declaration(Tree& tree);  // adds it to the file

  // ---- expressions, each with the rule it reads
  ast::ExprId expression(Tree& tree);
  ast::ExprId comparison(Tree& tree);
  ast::ExprId test(ast::ExprId operand, Tree& tree);
  ast::ExprId arithmetic(Tree& tree);
  ast::ExprId primary(Tree& tree);
  ast::ExprId choice(Tree& tree);  // choose, score, band
  ast::ExprId literal(Tree& tree);
  ast::ExprId constant(Tree& tree);
  ast::ExprId length(Tree& tree);
  // A chain from its first step and the rule `chain`.
  ast::ExprId chain(ast::ChainStep first, Span first_span, Tree& tree);
  ast::Argument argument(Tree& tree);

  // ---- parts
  ast::Identifier name(Tree& tree);
  ast::Path path(Tree& tree);
  ast::TypeName type(Tree& tree);
  std::vector<ast::Annotation> annotations(const std::vector<Tree*>& trees);
  // A quoted text, decoded; reports bad escapes.
  std::string text(Terminal& terminal);
  struct Strings {
    std::vector<std::string> values;
    std::vector<Span> spans;
  };
  Strings strings(Tree& tree);

  // ---- places
  const Token& token(const Terminal& terminal) const;
  const Token& first(const Tree& tree) const;
  const Token& last(const Tree& tree) const;
  Span span(const Tree& tree) const;
  Span span(const Terminal& terminal) const;

  ast::ExprId add(Span span, decltype(ast::Expr::node) node);
  const ast::Expr& operator[](ast::ExprId id) const { return file_[id]; }
  Span span(ast::ExprId id) const { return file_[id].span; }
  Span between(ast::ExprId first, ast::ExprId last) const;
  Context& context() const { return context_; }
  ast::File& file() { return file_; }
  // The source of a span on one line, cut short when it is long: for messages.
  std::string shown(Span span) const;

 private:
  const std::vector<Token>& tokens_;
  Context& context_;
  ast::File& file_;
};

// The one name of a closed set, whichever its spelling.
void in_english(ast::Identifier& name, Role first, Role last);

}  // namespace tagc::syntax
