// Where declarations begin, told from the tokens alone. Needed where reading fails: a mistake must
// not take the declarations after it along. Internal to this room.
#pragma once

#include <vector>

#include "compiler/syntax/ast.h"
#include "compiler/syntax/read/context.h"
#include "compiler/syntax/read/token.h"

namespace tagc::syntax {

bool opens_bracket(std::uint16_t kind);  // round or curly, by the lexer's kind of a token
bool closes_bracket(std::uint16_t kind);

class Outline {
 public:
  Outline(const std::vector<Token>& tokens, const Context& context)
      : tokens_(tokens), context_(context) {}

  // Whether a declaration begins here: at the beginning of a line, with its annotations, by its
  // word and a name. No expression looks like that, as none has two names side by side. A table
  // does (`let net = ...`), but indents it: a `let` must stand in the first column. There the name
  // may be missing, or be a reserved word.
  bool begins_declaration(std::size_t at) const;
  // The next such place after `at`, or the number of tokens.
  std::size_t next_declaration(std::size_t at) const;
  // The next token after `at` that no blank stands before on its line, or the number of tokens.
  std::size_t next_in_first_column(std::size_t at) const;
  // Past the annotations that stand here, if any.
  std::size_t after_annotations(std::size_t at) const;
  // A declaration's word and what must follow it, wherever in a line it stands.
  bool looks_like_declaration(std::size_t at) const;

  bool is_first_on_line(std::size_t at) const;
  bool is_name(std::size_t at) const;  // an identifier or a soft word
  // The names that `range` declares, as far as they can be told.
  std::vector<ast::Path> declared_names(TokenRange range) const;

 private:
  std::uint16_t kind(std::size_t at) const;  // 0 after the last token
  bool is_in_first_column(std::size_t at) const;
  bool is_no_operand(std::size_t at) const;
  bool looks_like_row(std::size_t at) const;
  ast::Path path_at(std::size_t at) const;

  const std::vector<Token>& tokens_;
  const Context& context_;
};

}  // namespace tagc::syntax
