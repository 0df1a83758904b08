#include "runtime/execute/kernels/text_matcher.h"

#include <re2/re2.h>
#include <string.h>  // memmem

#include <cassert>

namespace tagc {

struct TextMatcher::Regex {
  explicit Regex(const std::string& pattern) : re(pattern, RE2::Quiet) {}
  RE2 re;
};

TextMatcher::TextMatcher(Op op, std::optional<std::string> pattern)
    : op_(op), pattern_(std::move(pattern)) {
  if (op_ == Op::TextMatches) regex_ = std::make_unique<Regex>(*pattern_);
}
TextMatcher::TextMatcher(TextMatcher&&) noexcept = default;
TextMatcher& TextMatcher::operator=(TextMatcher&&) noexcept = default;
TextMatcher::~TextMatcher() = default;

Result<TextMatcher> TextMatcher::make(Op op, std::optional<std::string> pattern) {
  TextMatcher matcher(op, std::move(pattern));
  if (matcher.regex_ != nullptr && !matcher.regex_->re.ok()) {
    return Error{.slug = "bad-pattern",
                 .message = "the pattern `" + *matcher.pattern_ +
                            "` cannot be used: " + matcher.regex_->re.error(),
                 .file = "",
                 .line = 0,
                 .advice = ""};
  }
  return matcher;
}

bool TextMatcher::matches(std::string_view text) const {
  if (regex_ != nullptr) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), regex_->re);
  }
  return matches(text, *pattern_);
}

bool TextMatcher::matches(std::string_view text, std::string_view pattern) const {
  switch (op_) {
    case Op::TextStartsWith: return text.starts_with(pattern);
    case Op::TextEndsWith: return text.ends_with(pattern);
    case Op::TextContains:
      if (pattern.empty() || text.empty()) return pattern.empty();
      return memmem(text.data(), text.size(), pattern.data(), pattern.size()) != nullptr;
    default: break;
  }
  assert(false);
  return false;
}

}  // namespace tagc
