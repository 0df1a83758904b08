// What `tagc fix` would write is legal, and means what the message says.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/check/checked.h"

namespace tagc::test {
namespace {

// The rules with all fixes applied, from the back so that places stay right.
std::string fixed(const std::string& rules) {
  std::string text = with_schema(rules);
  const std::size_t length_of_schema = text.size() - rules.size();
  const Checked checked = check_text(text);
  std::vector<Fix> fixes;
  for (const Diagnostic& each : checked.sink.all()) {
    fixes.insert(fixes.end(), each.fixes.begin(), each.fixes.end());
  }
  std::sort(fixes.begin(), fixes.end(),
            [](const Fix& a, const Fix& b) { return a.span.begin > b.span.begin; });
  for (const Fix& fix : fixes) {
    text.replace(fix.span.begin, fix.span.end - fix.span.begin, fix.replacement);
  }
  EXPECT_EQ(check_text(text).findings(), "") << text.substr(length_of_schema);
  return text.substr(length_of_schema);
}

TEST(Fixes, AreLegal) {
  EXPECT_EQ(fixed("let a = count(orders, amount > 100)"),
            "let a = count(orders where amount > 100)");
  EXPECT_EQ(fixed("tag a when city_q is unknown"), "tag a when city_q is missing");
  EXPECT_EQ(fixed("tag a = points > 3"), "tag a when points > 3");
  EXPECT_EQ(fixed("tag a when points = \"3\" and city = 3"),
            "tag a when points = 3 and city = \"3\"");
  EXPECT_EQ(fixed("tag a when registered > \"2026-01-01\""), "tag a when registered > 2026-01-01");
  EXPECT_EQ(fixed("tag a when any(orders before 30d)"), "tag a when any(orders before 30d ago)");
}

}  // namespace
}  // namespace tagc::test
