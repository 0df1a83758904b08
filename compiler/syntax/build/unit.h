// Units of the calendar. Internal to this room.
#pragma once

#include <string_view>

#include "compiler/syntax/ast.h"

namespace tagc::syntax {

// `word` is one that words.def has as UNIT: "month" or "months".
inline ast::Unit unit_of(std::string_view word) {
  switch (word.front()) {
    case 'd': return ast::Unit::Day;
    case 'w': return ast::Unit::Week;
    case 'm': return ast::Unit::Month;
    case 'q': return ast::Unit::Quarter;
    default: return ast::Unit::Year;
  }
}

}  // namespace tagc::syntax
