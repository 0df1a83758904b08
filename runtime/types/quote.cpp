#include "runtime/types/quote.h"

#include <cstdint>
#include <cstdio>

namespace tagc {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;

// A code point and the bytes it takes.
struct Decoded {
  std::uint32_t code;
  std::size_t bytes;
};

// The first character of a non-empty text. A byte that begins none is a replacement of one byte.
Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<std::uint8_t>(text[i]) : std::uint8_t{0};
  };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  static constexpr std::uint32_t kLowest[] = {0, 0, 0x80, 0x800, 0x10000};
  std::uint32_t code = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {kReplacement, 1};
    code = code << 6 | (byte(i) & 0x3Fu);
  }
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (lead < 0xC0 || lead > 0xF7 || code < kLowest[length] || code > 0x10FFFF || surrogate) {
    return {kReplacement, 1};
  }
  return {code, length};
}

bool is_hidden(std::uint32_t code) {
  return code < 0x20 || (code >= 0x7F && code <= 0x9F)  // control
         || (code >= 0x200B && code <= 0x200F)          // zero width, direction marks
         || (code >= 0x2028 && code <= 0x202E)          // line separators, direction
         || (code >= 0x2060 && code <= 0x206F)          // joiners, isolates
         || code == 0x061C || code == 0xFEFF;
}

}  // namespace

std::string quote(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const auto [code, bytes] = decode(text);
    if (code == '"' || code == '\\') {
      out += '\\';
      out += static_cast<char>(code);
    } else if (code == '\n') {
      out += "\\n";
    } else if (code == '\t') {
      out += "\\t";
    } else if (is_hidden(code) || (code == kReplacement && bytes == 1)) {
      char escape[16];
      std::snprintf(escape, sizeof escape, "\\u{%X}", code);
      out += escape;
    } else {
      out += text.substr(0, bytes);
    }
    text.remove_prefix(bytes);
  }
  return out + '"';
}

}  // namespace tagc
