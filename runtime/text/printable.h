// Text of rule files made safe to show: nothing of it can move a cursor, change a colour or the
// direction of writing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tagc {

// Code points of an argument that a message repeats in full.
inline constexpr std::size_t kLongestArgument = 80;

// The first code point of `text` and its length in bytes; {U+FFFD, 1} where it is not UTF-8.
struct CodePoint {
  std::uint32_t value;
  std::size_t bytes;
};
CodePoint first_code_point(std::string_view text);
bool is_utf8(std::string_view text);

// Control, zero-width and direction characters: those that a reader would not see.
bool is_invisible(std::uint32_t code_point);

// Columns that a visible code point takes in a terminal: 0, 1 or 2.
int display_width(std::uint32_t code_point);
int display_width(std::string_view text);

// `text` with invisible characters written as `U+200B` in angle brackets, tabs and line ends as
// blanks, and bytes that are not UTF-8 as U+FFFD.
std::string printable(std::string_view text);

// At most `length` code points; what is cut off becomes `…`.
std::string clipped(std::string_view text, std::size_t length);

}  // namespace tagc
