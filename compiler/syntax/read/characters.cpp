#include "compiler/syntax/read/characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdio>

namespace tagc::syntax {
namespace {

constexpr std::uint32_t kFullWidthFirst = 0xFF01;  // the full-width forms of ! to ~
constexpr std::uint32_t kFullWidthLast = 0xFF5E;
constexpr std::uint32_t kFullWidthShift = 0xFEE0;
constexpr std::uint32_t kFullWidthQuote = 0xFF02;

bool is_ascii_letter_or_digit(std::uint32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Default-ignorable characters that are letters or marks by category.
bool is_filler(std::uint32_t c) {
  return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x3164 ||
         c == 0xFFA0;
}

// Variation selectors choose the look of the character before them: of use in texts (emoji), a trap
// in names.
bool is_variation_selector(std::uint32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

char code_by_category(std::uint32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL: return code::kLetter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND: return code::kJoined;
    case UTF8PROC_CATEGORY_ZS: return ' ';
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return code::kInvisible;
    default: return code::kOther;
  }
}

bool is_control(char byte) {
  return (byte >= 0 && byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

}  // namespace

char code_of(std::uint32_t c) {
  if (c == 0x201C || c == 0x201D || c == kFullWidthQuote) return code::kCurly;
  if (c >= kFullWidthFirst && c <= kFullWidthLast) {
    const std::uint32_t plain = c - kFullWidthShift;
    if (plain >= '0' && plain <= '9') return code::kWideDigit;
    if (is_ascii_letter_or_digit(plain)) return code::kLetter;
    // Their plain forms would end or change a text in which they stand.
    if (plain == '\'' || plain == '\\' || plain == '`') return code::kOther;
    return static_cast<char>(plain);
  }
  if (c == 0x3001) return ',';  // the comma of a list in Chinese
  if (is_filler(c)) return code::kInvisible;
  if (is_variation_selector(c)) return code::kOther;
  return code_by_category(c);
}

namespace {

class CharacterReader {
 public:
  explicit CharacterReader(Context& context) : context_(context), text_(context.source().text()) {}

  std::optional<Characters> read() {
    const bool ascii = std::all_of(text_.begin(), text_.end(), [](char c) { return c >= 0; });
    out_.codes.reserve(text_.size());
    if (!ascii) out_.offsets.reserve(text_.size() + 1);
    while (at_ < text_.size()) {
      if (!ascii) out_.offsets.push_back(static_cast<std::uint32_t>(at_));
      if (text_[at_] >= 0)
        read_ascii();
      else if (!read_wide())
        return std::nullopt;
    }
    if (!ascii) out_.offsets.push_back(static_cast<std::uint32_t>(at_));
    return std::move(out_);
  }

 private:
  // A carriage return that ends no line would hide what follows it from some readers.
  void read_ascii() {
    const char c = text_[at_];
    const bool lone_return = c == '\r' && !text_.substr(at_ + 1).starts_with('\n');
    if (is_control(c) || lone_return) {
      add(code::kInvisible, 1, static_cast<unsigned char>(c));
    } else {
      add(c, 1, 0);
    }
  }

  bool read_wide() {
    utf8proc_int32_t value = 0;
    const auto bytes =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text_.data() + at_),
                         static_cast<utf8proc_ssize_t>(text_.size() - at_), &value);
    if (bytes <= 0) {
      const auto at = static_cast<std::uint32_t>(at_);
      const std::uint32_t in_file = at + context_.source().dropped_bytes();
      context_.report(DiagnosticId::BadUtf8, context_.span(at, at + 1), {std::to_string(in_file)})
          .hint("is the file saved as UTF-8?");
      return false;
    }
    const auto c = static_cast<std::uint32_t>(value);
    add(code_of(c), static_cast<std::uint32_t>(bytes), c);
    return true;
  }

  void add(char code, std::uint32_t bytes, std::uint32_t c) {
    if (code == code::kInvisible) report_invisible(c, bytes);
    out_.codes += code;
    at_ += bytes;
  }

  void report_invisible(std::uint32_t c, std::uint32_t bytes) {
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
    const auto at = static_cast<std::uint32_t>(at_);
    const Span span = context_.span(at, at + bytes);
    context_.report(DiagnosticId::InvisibleCharacter, span, {name}).fix(span, "");
  }

  Context& context_;
  std::string_view text_;
  std::size_t at_ = 0;
  Characters out_;
};

}  // namespace

std::optional<Characters> read_characters(Context& context) {
  const std::size_t size = context.source().text().size();
  if (size > context.limits().source_bytes) {
    context.report(DiagnosticId::FileTooLarge, context.span(0, 0),
                   {std::to_string(size), std::to_string(context.limits().source_bytes)});
    return std::nullopt;
  }
  return CharacterReader(context).read();
}

}  // namespace tagc::syntax
