// Tags' names as file names.
#include <algorithm>

#include "runtime/output/sha256.h"
#include "runtime/output/write.h"

namespace tagc {
namespace {

// File systems take 255 bytes; there must be room for an extension.
constexpr std::size_t kLongest = 200;

bool needs_encoding(unsigned char c) {
  return c < 0x20 || c == 0x7F ||
         std::string_view("/\\:*?\"<>|%").find(static_cast<char>(c)) != std::string_view::npos;
}

std::string encoded(unsigned char c) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  return {'%', kDigits[c >> 4], kDigits[c & 15]};
}

// Not inside of a character: a byte 10xxxxxx goes on from the one before.
std::string cut(const std::string& text, std::size_t length) {
  while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) --length;
  return text.substr(0, length);
}

}  // namespace

std::string file_name_of(const std::string& tag) {
  std::string name;
  for (std::size_t i = 0; i < tag.size(); ++i) {
    const auto c = static_cast<unsigned char>(tag[i]);
    const bool hidden = i == 0 && c == '.';
    const bool lost = i + 1 == tag.size() && (c == '.' || c == ' ');
    if (needs_encoding(c) || hidden || lost) {
      name += encoded(c);
    } else {
      name += tag[i];
    }
  }
  if (name.size() <= kLongest) return name;
  return cut(name, kLongest) + "%~" + sha256(tag).substr(0, 16);
}

}  // namespace tagc
