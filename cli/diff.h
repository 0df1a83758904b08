// What changes between two texts, as `diff -u` and git show it.
#pragma once

#include <string>
#include <string_view>

namespace tagc::cli {

// Empty where the texts are equal. Three lines around each change. Texts that have almost nothing
// in common are shown as one change.
std::string unified_diff(std::string_view before, std::string_view after, const std::string& name,
                         bool colour);

}  // namespace tagc::cli
