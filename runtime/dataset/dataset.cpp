#include "runtime/dataset/dataset.h"

#include <algorithm>

#include "runtime/types/parse.h"

namespace tagc {
namespace {

// How many of the first rows have it; those that do come first.
template <class Has>
std::int64_t count_first(std::int64_t rows, const Has& has) {
  std::int64_t begin = 0;
  while (begin < rows) {
    const std::int64_t middle = begin + (rows - begin) / 2;
    (has(middle) ? begin : rows) = has(middle) ? middle + 1 : middle;
  }
  return begin;
}

}  // namespace

std::int64_t UserIds::size() const {
  return static_cast<std::int64_t>(are_ints_ ? ints_.size() : texts_.size());
}

std::string UserIds::text(std::int64_t row) const {
  const auto i = static_cast<std::size_t>(row);
  return are_ints() ? std::to_string(ints()[i]) : std::string(texts()[i]);
}

std::optional<std::int64_t> UserIds::find(const std::string& id) const {
  if (are_ints() && !parse_int(id)) return std::nullopt;
  const std::int64_t row = count_up_to(id) - 1;
  const bool found =
      row >= 0 && (are_ints() ? ints()[static_cast<std::size_t>(row)] == parse_int(id)
                              : texts()[static_cast<std::size_t>(row)] == id);
  return found ? std::optional(row) : std::nullopt;
}

std::int64_t UserIds::count_up_to(const std::string& id) const {
  if (!are_ints()) {
    return count_first(
        size(), [&](std::int64_t row) { return texts()[static_cast<std::size_t>(row)] <= id; });
  }
  const std::int64_t last = parse_int(id).value_or(0);
  return std::ranges::upper_bound(ints(), last) - ints().begin();
}

}  // namespace tagc
