// Units of the calendar and lengths, in either spelling. Internal to this room.
#pragma once

#include <string>
#include <string_view>

#include "compiler/syntax/ast.h"
#include "compiler/syntax/words.h"

namespace tagc::syntax {

// `word` is one that words.def has as UNIT, or glues to a number: "month", "months", "个月".
inline ast::Unit unit_of(std::string_view word) {
  switch (word.empty() ? 'd' : word.front()) {
    case 'd': return ast::Unit::Day;
    case 'w': return ast::Unit::Week;
    case 'm': return ast::Unit::Month;
    case 'q': return ast::Unit::Quarter;
    case 'y': return ast::Unit::Year;
    default: break;
  }
  // Where the parser put a unit in the place of another word, which is reported.
  const LengthUnit* unit = find_length_unit(word);
  return unit == nullptr ? ast::Unit::Day : unit->unit;
}

// 30d, of `30d` or 30天.
inline std::string exact_length(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  const LengthUnit* unit = find_length_unit(text.substr(digits));
  if (unit == nullptr) return std::string(text);
  return std::string(text.substr(0, digits)) + unit->letter;
}

}  // namespace tagc::syntax
