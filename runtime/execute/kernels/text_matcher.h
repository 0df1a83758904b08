// The four tests of text, with their pattern prepared once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "runtime/plan/graph.h"
#include "runtime/types/result.h"

namespace tagc {

class TextMatcher {
 public:
  // `op`: one of the Text tests. Without a pattern, each call brings its own; TextMatches always
  // has one. Error bad-pattern: RE2 refuses it (it is invalid, or larger than RE2 allows).
  static Result<TextMatcher> make(Op op, std::optional<std::string> pattern);

  TextMatcher(TextMatcher&&) noexcept;
  TextMatcher& operator=(TextMatcher&&) noexcept;
  ~TextMatcher();

  bool has_pattern() const { return pattern_.has_value(); }
  bool matches(std::string_view text) const;
  bool matches(std::string_view text, std::string_view pattern) const;

 private:
  struct Regex;
  TextMatcher(Op op, std::optional<std::string> pattern);

  Op op_;
  std::optional<std::string> pattern_;
  std::unique_ptr<Regex> regex_;  // of TextMatches
};

}  // namespace tagc
