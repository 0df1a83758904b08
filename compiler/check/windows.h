// Windows in time, from words to pairs of bounds: the table of language.md section 7.
#pragma once

#include <optional>

#include "compiler/check/scope.h"

namespace tagc::checking {

enum class WindowUse : std::uint8_t {
  Events,  // of a stream: only the past exists, so that `now` needs no bound
  Value,   // of a time that a field or an expression gives
};

// The bounds; nothing when something is wrong, which is reported. `scope` is what bounds see.
std::optional<typed::Window> check_window(Context& context, const Scope& scope,
                                          const ast::Window& window, WindowUse use);

// How long ago something may lie that still counts: `keep 90d` of manual tags.
std::optional<typed::Window> check_keep(Context& context, const Scope& scope, ast::ExprId length);

}  // namespace tagc::checking
