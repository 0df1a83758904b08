// Bytes as an object file, for programs that carry them with them.
#pragma once

#include <string>
#include <string_view>

#include "runtime/types/result.h"

namespace tagc {

// Of this machine's kind, position-independent: `symbol` are the bytes, aligned to 64, and
// `symbol`_size is their number, a size_t. Errors: compile-failed.
Result<std::string> embed(std::string_view bytes, const std::string& symbol);

}  // namespace tagc
