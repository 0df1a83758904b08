#include "runtime/load/assemble/keys.h"

#include <algorithm>

#include "runtime/types/quote.h"

namespace tagc {

std::string_view Keys::text(std::int64_t row) const {
  const auto i = static_cast<std::size_t>(row);
  if (const auto* coded = std::get_if<TextKeys>(&table_.keys)) {
    return coded->texts[static_cast<std::size_t>(coded->codes[i])];
  }
  return std::get<std::vector<std::string>>(table_.keys)[i];
}

std::string Keys::shown(std::int64_t row) const {
  return are_ints() ? std::to_string(ints()[static_cast<std::size_t>(row)]) : quote(text(row));
}

std::string Keys::place(std::int64_t row) const {
  const auto behind = std::upper_bound(
      table_.origins.begin(), table_.origins.end(), row,
      [](std::int64_t r, const RowOrigin& origin) { return r < origin.first_row; });
  if (behind == table_.origins.begin()) return "row " + std::to_string(row + 1);
  const RowOrigin& origin = *std::prev(behind);
  return origin.file + " row " + std::to_string(row - origin.first_row + 1);
}

}  // namespace tagc
