// "Did you mean": the known name that an unknown one was most likely meant to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tagc {

// The candidate with the fewest insertions, deletions, replacements and swaps of neighbours, the
// first in order of equals; "" when even that one is too far: a third of the characters, at least
// one, of a name of one character none. ASCII letters are compared without case. Of a path such as
// Asia/Shanghai the last part may be meant.
std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace tagc
