// Tokens as names. Internal to this room.
#pragma once

#include "compiler/syntax/ast.h"
#include "compiler/syntax/read/context.h"
#include "compiler/syntax/read/token.h"

namespace tagc::syntax {

// Whether the token can be a name anywhere: an identifier, backquoted, or a soft word.
bool is_name(std::uint16_t kind);
bool is_infix_word(std::uint16_t kind);
bool is_reserved_word(std::uint16_t kind);
bool is_declaration_word(std::uint16_t kind);
// Whether an operator may stand behind it: a `-` there subtracts.
bool ends_operand(std::uint16_t kind);

// The name in NFC, without backquotes and invisible characters.
ast::Identifier identifier(const Token& token, const Context& context);

}  // namespace tagc::syntax
