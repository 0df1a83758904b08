// "Did you mean": the known name that an unknown one was most likely meant to be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tagc {

// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other
// (optimal string alignment), by bytes, ASCII letters compared without case.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate with the fewest edits, the first of equals; or "" when even that one is too far: a
// third of the letters, at least one. Of a path such as Asia/Shanghai the last part may be meant.
std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace tagc
