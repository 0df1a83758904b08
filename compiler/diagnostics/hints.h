// The Chinese of hints, by hints.def. Internal to this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tagc::diagnostics {

// Nothing where the table has no row for it: it is best shown as it is.
std::optional<std::string> in_chinese(std::string_view english);

}  // namespace tagc::diagnostics
