// Characters to tokens. Internal to this room.
#pragma once

#include "compiler/syntax/read/characters.h"
#include "compiler/syntax/read/context.h"
#include "compiler/syntax/read/token.h"

namespace tagc::syntax {

// Tokens and comments in order. Wrong ones are reported and, where it is clear what they stand for,
// replaced by the right ones. Nothing when there are too many, which is reported too.
std::optional<Tokens> lex(const Characters& characters, Context& context);

}  // namespace tagc::syntax
