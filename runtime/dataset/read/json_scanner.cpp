#include "runtime/dataset/read/json_scanner.h"

namespace tagc {
namespace {

void append_utf8(std::string& out, std::uint32_t code) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto continuation = [&](int shift) { put(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    continuation(0);
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    continuation(6);
    continuation(0);
  } else {
    put(0xF0 | (code >> 18));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

JsonScanner::Step JsonScanner::next() {
  skip_blanks();
  if (!has_begun_) {
    has_begun_ = true;
    if (!accept('{')) return Step::Error;
    skip_blanks();
    if (accept('}')) return end();
  } else {
    if (accept('}')) return end();
    if (!accept(',')) return Step::Error;
  }
  return read_member() ? Step::Member : Step::Error;
}

JsonScanner::Step JsonScanner::end() {
  skip_blanks();
  return at_ == end_ ? Step::End : Step::Error;
}

bool JsonScanner::read_member() {
  if (!read_name(member_.name, name_scratch_)) return false;
  skip_blanks();
  if (at_ != end_ && (*at_ == '{' || *at_ == '[')) return skip_nested();
  return read_scalar();
}

// A name and its colon.
bool JsonScanner::read_name(std::string_view& name, std::string& scratch) {
  skip_blanks();
  if (!read_string(name, scratch)) return false;
  skip_blanks();
  return accept(':');
}

bool JsonScanner::read_scalar() {
  member_.text = {};
  if (at_ == end_) return false;
  switch (*at_) {
    case '"': member_.kind = JsonKind::String; return read_string(member_.text, text_scratch_);
    case 'n': member_.kind = JsonKind::Null; return accept_word("null");
    case 't': member_.kind = JsonKind::True; return accept_word("true");
    case 'f': member_.kind = JsonKind::False; return accept_word("false");
    default: member_.kind = JsonKind::Number; return read_number();
  }
}

// Each turn reads one value and closes what it ends.
bool JsonScanner::skip_nested() {
  std::string open;  // '{' and '['
  std::string_view name;
  for (;;) {
    skip_blanks();
    const bool is_object = accept('{');
    if (is_object || accept('[')) {
      skip_blanks();
      if (!accept(is_object ? '}' : ']')) {
        open.push_back(is_object ? '{' : '[');
        if (is_object && !read_name(name, text_scratch_)) return false;
        continue;
      }
    } else if (!read_scalar()) {
      return false;
    }
    for (skip_blanks(); !open.empty() && !accept(','); skip_blanks()) {
      if (!accept(open.back() == '{' ? '}' : ']')) return false;
      open.pop_back();
    }
    if (open.empty()) break;
    if (open.back() == '{' && !read_name(name, text_scratch_)) return false;
  }
  member_.kind = JsonKind::Nested;
  member_.text = {};
  return true;
}

bool JsonScanner::read_number() {
  const char* begin = at_;
  accept('-');
  if (!accept('0') && !read_digits()) return false;
  if (accept('.') && !read_digits()) return false;
  if (accept('e') || accept('E')) {
    if (!accept('-')) accept('+');
    if (!read_digits()) return false;
  }
  member_.text = {begin, at_};
  return true;
}

bool JsonScanner::read_digits() {
  if (!is_at_digit()) return false;
  while (is_at_digit()) ++at_;
  return true;
}

bool JsonScanner::read_string(std::string_view& text, std::string& scratch) {
  if (!accept('"')) return false;
  const char* begin = at_;
  scratch.clear();
  bool rewritten = false;
  for (; at_ != end_ && *at_ != '"'; ++at_) {
    if (static_cast<unsigned char>(*at_) < 0x20) return false;
    if (*at_ != '\\') continue;
    rewritten = true;
    scratch.append(begin, at_++);
    if (!read_escape(scratch)) return false;
    begin = at_--;
  }
  if (at_ == end_) return false;
  if (rewritten) {
    scratch.append(begin, at_);
    text = scratch;
  } else {
    text = {begin, at_};
  }
  ++at_;
  return true;
}

// Behind the backslash.
bool JsonScanner::read_escape(std::string& out) {
  if (at_ == end_) return false;
  switch (*at_++) {
    case '"': out += '"'; return true;
    case '\\': out += '\\'; return true;
    case '/': out += '/'; return true;
    case 'b': out += '\b'; return true;
    case 'f': out += '\f'; return true;
    case 'n': out += '\n'; return true;
    case 'r': out += '\r'; return true;
    case 't': out += '\t'; return true;
    case 'u': break;
    default: --at_; return false;
  }
  std::uint32_t unit = 0;
  if (!read_code_unit(unit) || is_low_surrogate(unit)) return false;
  if (is_high_surrogate(unit)) {
    std::uint32_t low = 0;
    if (!accept('\\') || !accept('u') || !read_code_unit(low) || !is_low_surrogate(low))
      return false;
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }
  append_utf8(out, unit);
  return true;
}

// Four hexadecimal digits.
bool JsonScanner::read_code_unit(std::uint32_t& unit) {
  unit = 0;
  for (int i = 0; i < 4; ++i) {
    if (at_ == end_) return false;
    const char c = *at_;
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return false;
    unit = unit * 16 + static_cast<std::uint32_t>(digit);
    ++at_;
  }
  return true;
}

void JsonScanner::skip_blanks() {
  while (at_ != end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\r' || *at_ == '\n')) ++at_;
}

bool JsonScanner::accept(char c) {
  if (at_ == end_ || *at_ != c) return false;
  ++at_;
  return true;
}

bool JsonScanner::accept_word(std::string_view word) {
  if (!std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(word)) return false;
  at_ += word.size();
  return true;
}

}  // namespace tagc
