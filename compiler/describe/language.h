#pragma once

#include <cstdint>

namespace tagc::describe {

enum class Language : std::uint8_t { English, Chinese };

}  // namespace tagc::describe
