#include <utf8proc.h>

#include "runtime/function/row_kernel.h"
#include "stdlib/functions.h"

namespace tagc::stdlib {
namespace {

// Unicode's simple mapping, one character for one.
void lower_text(std::string_view text, std::pmr::string& result) {
  result.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t code = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    const utf8proc_ssize_t length = utf8proc_iterate(bytes, size, &code);
    if (length <= 0) {  // not UTF-8: kept as it is
      result += text.front();
      text.remove_prefix(1);
      continue;
    }
    utf8proc_uint8_t lowered[4];
    const utf8proc_ssize_t count = utf8proc_encode_char(utf8proc_tolower(code), lowered);
    result.append(lowered, lowered + count);
    text.remove_prefix(static_cast<std::size_t>(length));
  }
}

}  // namespace

Function functions::lower() {
  return {
      .name = "lower",
      .name_zh = "小写",
      .documentation = "the text in small letters, to compare without case",
      .documentation_zh = "转为小写，用于不分大小写的比较",
      .examples = {{"lower(\"VIP\")", "\"vip\""}, {"lower(\"ÄPFEL 苹果\")", "\"äpfel 苹果\""}},
      .rows = {text_overload(lower_text, "text")},
      .other_names = {"lowercase", "to_lower", "转小写"},
      .wording = {"{0} in lower case", "{0}的小写"},
  };
}

}  // namespace tagc::stdlib
