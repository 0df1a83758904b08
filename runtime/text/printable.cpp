#include "runtime/text/printable.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdio>

namespace tagc {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;

bool in_range(std::uint32_t code_point, std::uint32_t first, std::uint32_t last) {
  return code_point >= first && code_point <= last;
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
  if (static_cast<unsigned char>(text.front()) < 0x80) {
    return {static_cast<unsigned char>(text.front()), 1};
  }
  utf8proc_int32_t value = 0;
  const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                      static_cast<utf8proc_ssize_t>(text.size()), &value);
  if (bytes <= 0) return {kReplacement, 1};
  return {static_cast<std::uint32_t>(value), static_cast<std::size_t>(bytes)};
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    if (next.value == kReplacement && next.bytes == 1) return false;
    text.remove_prefix(next.bytes);
  }
  return true;
}

bool is_invisible(std::uint32_t code_point) {
  if (code_point < 0x80) return code_point < 0x20 || code_point == 0x7F;
  if (code_point == 0x034F || code_point == 0x115F || code_point == 0x1160) return true;
  if (code_point == 0x3164 || code_point == 0xFFA0) return true;  // Hangul fillers
  if (in_range(code_point, 0xFE00, 0xFE0F) || in_range(code_point, 0xE0100, 0xE01EF)) {
    return false;  // variation selectors belong to the character before them
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    default: return false;
  }
}

int display_width(std::uint32_t code_point) {
  if (code_point < 0x80) return 1;
  return std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point)));
}

int display_width(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    width += display_width(next.value);
    text.remove_prefix(next.bytes);
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    const std::string_view bytes = text.substr(0, next.bytes);
    text.remove_prefix(next.bytes);
    if (next.value == '\t' || next.value == '\n' || next.value == '\r') {
      out += ' ';
    } else if (is_invisible(next.value)) {
      char name[16];
      std::snprintf(name, sizeof name, "<U+%04X>", static_cast<unsigned>(next.value));
      out += name;
    } else if (next.value == kReplacement) {
      out += "\xEF\xBF\xBD";
    } else {
      out += bytes;
    }
  }
  return out;
}

std::string clipped(std::string_view text, std::size_t length) {
  std::string_view rest = text;
  for (std::size_t count = 0; count < length && !rest.empty(); ++count) {
    rest.remove_prefix(first_code_point(rest).bytes);
  }
  if (rest.empty()) return std::string(text);
  return std::string(text.substr(0, text.size() - rest.size())) + "…";
}

}  // namespace tagc
