#pragma once

#include <string>
#include <string_view>

namespace tagc {

// `text` with every run of blanks and line ends as one blank, and none at the ends.
std::string on_one_line(std::string_view text);

}  // namespace tagc
