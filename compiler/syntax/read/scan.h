// The flat look at all tokens before the parser runs: its recursion has no limit of its own.
// Internal to this room.
#pragma once

#include <vector>

#include "compiler/syntax/read/context.h"
#include "compiler/syntax/read/outline.h"
#include "compiler/syntax/read/token.h"

namespace tagc::syntax {

// Reports nesting that is too deep and lists that are too long. Gives the stretches of tokens,
// in order, that are within the limits; each ends where a declaration begins.
struct Scan {
  std::vector<TokenRange> readable;
  std::vector<TokenRange> barred;  // the declarations between them
  int deepest = 0;                 // nesting within the readable ones, or a little more
};
Scan scan(const std::vector<Token>& tokens, const Outline& outline, Context& context);

}  // namespace tagc::syntax
