// What the lexer read and no rule may hold: reported, and replaced where its meaning is clear, so
// that one wrong character is one message. Internal to this room.
#pragma once

#include <optional>

#include "compiler/syntax/read/context.h"
#include "compiler/syntax/read/token.h"

namespace tagc::syntax {

// A right token comes back as it is. Nothing comes back when the token is best left out.
std::optional<Token> mend(Token token, Context& context);

// Numbers, dates and times; the kinds GLUED, WIDE_NUMBER, BAD_DATE, BAD_TIME, DATE and TIME.
Token mend_number(Token token, Context& context);

// Whether `kind` marks a place where something is missing that was reported already, so that what
// follows from it is not to be reported.
bool is_reported_gap(std::uint16_t kind);

}  // namespace tagc::syntax
