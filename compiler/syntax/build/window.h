// The windows of section 7. Internal to this room.
#pragma once

#include <optional>

#include "compiler/syntax/build/build.h"

namespace tagc::syntax {

struct WindowReading {
  std::optional<ast::Window> window;  // nothing: reported
  bool negated = false;               // `not in this month`
};
// `tree` is one of the window alternatives of the rule `test`.
WindowReading read_window(Build& build, Build::Tree& tree);

// `in today` and `in yesterday`, where `right` is what stands after `in`.
std::optional<ast::Window> day_window(const Build& build, ast::ExprId right, Span span);

}  // namespace tagc::syntax
