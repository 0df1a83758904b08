// Whether bytes are UTF-8: what comes from outside is not taken at its word.
#pragma once

#include <string_view>

namespace tagc::c {

bool is_utf8(std::string_view bytes);

}  // namespace tagc::c
