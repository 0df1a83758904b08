// Quoted texts, decoded.
#include <antlr4-runtime.h>
#include <utf8proc.h>

#include <charconv>
#include <optional>

#include "compiler/syntax/build/build.h"
#include "runtime/text/printable.h"

namespace tagc::syntax {
namespace {

// Bytes of the quotation marks: `"` and `'` are one, `“` and `”` three.
std::size_t quote_size(std::string_view text) { return first_code_point(text).bytes; }
std::size_t last_quote_size(std::string_view text) {
  return static_cast<unsigned char>(text.back()) < 0x80 ? 1 : 3;
}

std::optional<std::uint32_t> hexadecimal(std::string_view digits) {
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, 16);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (error != std::errc() || stop != end || surrogate || value > 0x10FFFF) return std::nullopt;
  return value;
}

class Decoder {
 public:
  Decoder(Context& context, std::string_view text, std::uint32_t offset)
      : context_(context), text_(text), offset_(offset) {}

  std::string decode() {
    while (at_ < text_.size()) {
      if (text_[at_] == '\\')
        escape();
      else
        out_ += text_[at_++];
    }
    return std::move(out_);
  }

 private:
  void escape() {
    switch (text_[at_ + 1]) {
      case '"': return take('"');
      case '\\': return take('\\');
      case 'n': return take('\n');
      case 't': return take('\t');
      case 'u':
        if (code_point()) return;
        break;
      default: break;
    }
    bad_escape();
  }

  void take(char c) {
    out_ += c;
    at_ += 2;
  }

  // \u{1F600}
  bool code_point() {
    const std::size_t open = at_ + 2;
    const std::size_t close = text_.find('}', open);
    if (open >= text_.size() || text_[open] != '{' || close == std::string_view::npos) return false;
    const auto value = hexadecimal(text_.substr(open + 1, close - open - 1));
    if (!value) return false;
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(*value), bytes);
    out_.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    at_ = close + 1;
    return true;
  }

  void bad_escape() {
    const std::size_t size = 1 + first_code_point(text_.substr(at_ + 1)).bytes;
    const std::string shown(text_.substr(at_, size));
    const auto begin = offset_ + static_cast<std::uint32_t>(at_);
    const Span span = context_.span(begin, begin + static_cast<std::uint32_t>(size));
    auto report = context_.report(DiagnosticId::BadEscape, span, {shown});
    if (shown == "\\u")
      report.hint("write it as `\\u{200D}`");
    else
      report.hint("a backslash itself is `\\\\`").fix(context_.span(begin, begin + 1), "\\\\");
    out_ += shown;
    at_ += size;
  }

  Context& context_;
  std::string_view text_;
  std::uint32_t offset_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string Build::text(Terminal& terminal) {
  const Token& token = this->token(terminal);
  const std::string_view quoted = context_.text(token);
  const std::size_t open = quote_size(quoted);
  const std::string_view inner =
      quoted.substr(open, quoted.size() - open - last_quote_size(quoted));
  return Decoder(context_, inner, token.begin + static_cast<std::uint32_t>(open)).decode();
}

}  // namespace tagc::syntax
