// The grammar of JSON (RFC 8259), one object at a time, its members one after another.
//
// Members whose values are objects or lists are gone over, and must be well formed too; nesting
// costs no stack. Bytes are UTF-8 already.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tagc {

enum class JsonKind : std::uint8_t { Null, False, True, Number, String, Nested };

struct JsonMember {
  std::string_view name;
  JsonKind kind = JsonKind::Null;
  // Of strings what they say, of numbers how they are written. Until the next member is read.
  std::string_view text;
};

class JsonScanner {
 public:
  // The text must be one object and blanks around it.
  explicit JsonScanner(std::string_view text)
      : at_(text.data()), begin_(at_), end_(at_ + text.size()) {}

  enum class Step : std::uint8_t { Member, End, Error };
  Step next();

  const JsonMember& member() const { return member_; }
  // After an error: where the text stops being such an object.
  std::size_t position() const { return static_cast<std::size_t>(at_ - begin_); }

 private:
  void skip_blanks();
  bool accept(char c);
  bool accept_word(std::string_view word);
  bool is_at_digit() const { return at_ != end_ && *at_ >= '0' && *at_ <= '9'; }
  bool read_digits();
  bool read_number();
  // `scratch` keeps what had to be rewritten.
  bool read_string(std::string_view& text, std::string& scratch);
  bool read_escape(std::string& out);
  bool read_code_unit(std::uint32_t& unit);
  bool read_name(std::string_view& name, std::string& scratch);
  bool read_scalar();
  bool skip_nested();
  bool read_member();
  Step end();

  const char* at_;
  const char* begin_;
  const char* end_;
  bool has_begun_ = false;
  JsonMember member_;
  std::string name_scratch_;
  std::string text_scratch_;
};

}  // namespace tagc
