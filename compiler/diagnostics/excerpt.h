// One line of a rule file as a terminal shows it, and columns in it. Internal to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tagc::diagnostics {

// The part of a line around [begin, end) bytes: the whole line when it is short enough.
struct Excerpt {
  std::string text;  // printable; `...` where the line was cut
  int column;        // columns before the marked part
  int width;         // columns of the marked part, at least 1
};
Excerpt excerpt_of(std::string_view line, std::size_t begin, std::size_t end);

}  // namespace tagc::diagnostics
