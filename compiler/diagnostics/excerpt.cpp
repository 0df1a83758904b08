#include "compiler/diagnostics/excerpt.h"

#include <algorithm>

#include "runtime/text/printable.h"

namespace tagc::diagnostics {
namespace {

constexpr int kWidest = 120;         // columns of a line that is shown
constexpr std::size_t kBefore = 60;  // code points shown before the mark of a longer line
constexpr int kTab = 4;
constexpr std::string_view kCut = "...";

bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Where the code point `count` before `at` begins; 0 when there are not so many.
std::size_t step_back(std::string_view line, std::size_t at, std::size_t count) {
  while (at > 0 && count > 0) {
    --at;
    if (!continues_code_point(line[at])) --count;
  }
  return at;
}

// The first code point of `rest` as shown when `column` columns stand before it.
std::string shown(std::string_view rest, int column) {
  if (rest.front() == '\t') return std::string(static_cast<std::size_t>(kTab - column % kTab), ' ');
  return printable(rest.substr(0, first_code_point(rest).bytes));
}

}  // namespace

Excerpt excerpt_of(std::string_view line, std::size_t begin, std::size_t end) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  // A short line is shown from its start; of a long one, what stands around the mark.
  const std::size_t back = step_back(line, begin, kWidest / 2 + kBefore / 2);
  const std::size_t from = back == 0 ? 0 : step_back(line, begin, kBefore);

  Excerpt out{from == 0 ? "" : std::string(kCut), 0, 0};
  int column = display_width(out.text);
  int end_column = -1;
  std::size_t at = from;
  for (; at < line.size() && column < kWidest; at += first_code_point(line.substr(at)).bytes) {
    if (at <= begin) out.column = column;
    if (at >= end && end_column < 0) end_column = column;
    const std::string piece = shown(line.substr(at), column);
    out.text += piece;
    column += display_width(piece);
  }
  if (at <= begin) out.column = column;
  if (end_column < 0) end_column = column;
  if (at < line.size()) out.text += kCut;
  out.width = std::max(1, end_column - out.column);
  return out;
}

}  // namespace tagc::diagnostics
