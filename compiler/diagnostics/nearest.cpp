#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"
#include "compiler/diagnostics/printable.h"

namespace tagc {
namespace {

using CodePoints = std::vector<std::uint32_t>;

CodePoints code_points(std::string_view text) {
  CodePoints out;
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    out.push_back(next.value >= 'A' && next.value <= 'Z' ? next.value + 32 : next.value);
    text.remove_prefix(next.bytes);
  }
  return out;
}

// Damerau's distance (optimal string alignment): insertions, deletions, substitutions and swaps of
// neighbours. Gives `limit + 1` as soon as the distance is certain to be more than `limit`.
std::size_t distance(const CodePoints& a, const CodePoints& b, std::size_t limit) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substitution});
      const bool swapped =
          i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

}  // namespace

// One mistake in three characters is near enough; names of one or two must differ in case alone,
// or in one of two characters.
std::string nearest(std::string_view name, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLongestName = 200;
  const CodePoints wanted = code_points(name);
  if (wanted.size() > kLongestName) return {};
  std::size_t best = wanted.size() == 1 ? 0 : std::max<std::size_t>(1, wanted.size() / 3);
  const std::string* found = nullptr;
  for (const std::string& candidate : candidates) {
    const std::size_t d = distance(wanted, code_points(candidate), best);
    const bool nearer = d < best || (d == best && (found == nullptr || candidate < *found));
    if (d > best || !nearer) continue;
    best = d;
    found = &candidate;
  }
  return found == nullptr ? std::string() : *found;
}

}  // namespace tagc
