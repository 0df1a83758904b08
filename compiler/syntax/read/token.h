// A word or sign of a rule file. Internal to this room.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/syntax/ast.h"

namespace tagc::syntax {

struct Token {
  std::uint32_t begin, end;  // bytes of the source
  std::uint16_t kind;        // of the generated lexer
};

struct Tokens {
  std::vector<Token> all;
  std::vector<ast::Comment> comments;
};

// Tokens [begin, end) by index.
struct TokenRange { std::size_t begin, end; };

}  // namespace tagc::syntax
