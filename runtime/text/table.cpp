#include "runtime/text/table.h"

#include <algorithm>

#include "runtime/text/printable.h"

namespace tagc {

std::string padded(const std::string& text, int width) {
  const int blanks = std::max(0, width - display_width(text));
  return text + std::string(static_cast<std::size_t>(blanks), ' ');
}

void TextTable::add(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = printable(cell);
  cells.resize(columns_.size());
  rows_.push_back(std::move(cells));
}

std::string TextTable::text(int indent) const {
  std::vector<int> widths(columns_.size());
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line(static_cast<std::size_t>(indent), ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (widths[i] == 0) continue;
      if (columns_[i] == Align::Left) {
        line += padded(row[i], widths[i]) + "  ";
      } else {
        line += padded("", widths[i] - display_width(row[i])) + row[i] + "  ";
      }
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

}  // namespace tagc
