// Of sentences that people read.
#pragma once

#include <cstdint>
#include <string>

namespace tagc {

enum class Language : std::uint8_t { English, Chinese };

// The same in both.
struct Words {
  std::string english, chinese;

  const std::string& in(Language language) const {
    return language == Language::Chinese ? chinese : english;
  }
  bool operator==(const Words&) const = default;
};
inline Words same(const std::string& text) { return {text, text}; }

}  // namespace tagc
