#include "bindings/c/evaluate/utf8.h"

#include <cstdint>

namespace tagc::c {
namespace {

// Of a sequence by its first byte, and the lowest code point that needs it; 0 bytes: there is none.
struct Sequence {
  int bytes;
  std::uint32_t payload;
  std::uint32_t lowest;
};

Sequence begin(unsigned char first) {
  if (first < 0x80) return {1, first, 0};
  if ((first & 0xe0) == 0xc0) return {2, first & 0x1fu, 0x80};
  if ((first & 0xf0) == 0xe0) return {3, first & 0x0fu, 0x800};
  if ((first & 0xf8) == 0xf0) return {4, first & 0x07u, 0x10000};
  return {0, 0, 0};
}

bool is_surrogate(std::uint32_t code) { return code >= 0xd800 && code <= 0xdfff; }

}  // namespace

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const Sequence sequence = begin(static_cast<unsigned char>(bytes[i]));
    const auto count = static_cast<std::size_t>(sequence.bytes);
    if (count == 0 || count > bytes.size() - i) return false;
    std::uint32_t code = sequence.payload;
    for (std::size_t k = 1; k < count; ++k) {
      const auto next = static_cast<unsigned char>(bytes[i + k]);
      if ((next & 0xc0) != 0x80) return false;
      code = code << 6 | (next & 0x3fu);
    }
    if (code < sequence.lowest || code > 0x10ffff || is_surrogate(code)) return false;
    i += count;
  }
  return true;
}

}  // namespace tagc::c
