// Text inside quotes, as the language writes it.
#pragma once

#include <string>
#include <string_view>

namespace tagc {

// "..." with \" \\ \n \t and \u{...} for what a terminal would obey or nobody would see: control,
// bidirectional and zero-width characters. Bytes that are not UTF-8 are written \u{FFFD}.
std::string quote(std::string_view text);

}  // namespace tagc
