// The table of phrases. Internal to this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/text/language.h"

namespace tagc::describe {

enum class Phrase : std::uint8_t {
#define TAGC_PHRASE(name, english, chinese) name,
#include "compiler/describe/phrases.def"
#undef TAGC_PHRASE
};

std::string_view text_of(Phrase phrase, Language language);

// `pattern` with the parts in the places of {0}, {1} ...
std::string filled(std::string_view pattern, const std::vector<std::string>& parts);

}  // namespace tagc::describe
