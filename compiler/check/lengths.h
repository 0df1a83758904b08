// Lengths of time: exact ones (30d), and those of the calendar (3 months).
#pragma once

#include <optional>

#include "compiler/check/scope.h"
#include "compiler/check/typed.h"
#include "runtime/types/time_zone.h"

namespace tagc::checking {

struct Length {
  std::optional<ExprId> duration;  // exact; otherwise `count` units
  CalendarUnit unit = CalendarUnit::Day;
  std::int64_t count = 0;
};

CalendarUnit calendar_unit(ast::Unit unit);

// Reports what is no length, and lengths that are known to be nothing or less.
std::optional<Length> check_length(Context& context, const Scope& scope, ast::ExprId id);

enum class Direction : std::uint8_t { Back, Forth };
// `time` so much earlier or later.
ExprId shifted(Context& context, ExprId time, const Length& length, Direction direction, Span span);

// Adds a window of this length to what the declaration rests on.
void rest_on_window(Context& context, const Length& length, Span span);
void rest_on_window(Context& context, CalendarUnit unit, std::int64_t count, Span span);
// The same where both bounds lie at a known distance from now; an open end is now.
void rest_on_window(Context& context, const typed::Window& window, Span span);

}  // namespace tagc::checking
