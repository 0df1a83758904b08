#include "runtime/types/nearest_name.h"

#include <algorithm>
#include <cstdint>

namespace tagc {
namespace {

// Characters, to be compared and no more: the bytes of each, packed.
using Characters = std::vector<std::uint32_t>;

Characters characters(std::string_view text) {
  Characters out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = (byte & 0xC0) == 0x80 && !out.empty() && out.back() >= 0x80;
    if (continues) {
      out.back() = out.back() << 8 | byte;
    } else {
      out.push_back(byte >= 'A' && byte <= 'Z' ? byte + 32U : byte);
    }
  }
  return out;
}

// Damerau's distance (optimal string alignment). Gives `limit + 1` as soon as the distance is
// certain to be more than `limit`.
std::size_t distance(const Characters& a, const Characters& b, std::size_t limit) {
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

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates) {
  constexpr std::size_t kLongestName = 200;
  const Characters wanted = characters(name);
  if (wanted.size() > kLongestName) return {};
  const bool is_path = name.find('/') != std::string_view::npos;
  std::size_t best = wanted.size() == 1 ? 0 : std::max<std::size_t>(1, wanted.size() / 3);
  const std::string* found = nullptr;
  for (const std::string& candidate : candidates) {
    std::size_t d = distance(wanted, characters(candidate), best);
    const std::string_view last = last_part(candidate);
    if (!is_path && last != candidate) d = std::min(d, distance(wanted, characters(last), best));
    if (d > best || (d == best && found != nullptr && *found <= candidate)) continue;
    best = d;
    found = &candidate;
  }
  return found == nullptr ? std::string() : *found;
}

}  // namespace tagc
