// A host may run the compiler on a thread with a small stack (promise 1).
#include <gtest/gtest.h>

#include "tests/support/small_stack.h"
#include "tests/unit/check/checked.h"

namespace tagc::test {
namespace {

constexpr std::size_t kStack = 256u << 10;

// `before` repeated around `inner`, as deep as the parser allows.
std::string nested(const std::string& before, const std::string& inner, const std::string& after,
                   int depth = 198) {
  std::string text = inner;
  for (int i = 0; i < depth; ++i) text = before + text + after;
  return "let a = " + text;
}

std::string findings_on_small_stack(const std::string& rules) {
  Checked checked = parse_files({with_schema(rules)}, {});
  on_small_stack(kStack, [&] {
    checked.program = check(checked.files, checked.sources, library(), {}, checked.sink);
  });
  return checked.findings();
}

TEST(SmallStack, HoldsTheDeepestNesting) {
  EXPECT_EQ(findings_on_small_stack(nested("(", "points", ")")), "");
  EXPECT_EQ(findings_on_small_stack(nested("(1 + ", "points", ")")), "");
  EXPECT_EQ(findings_on_small_stack(nested("(active and ", "active", ")")), "");
  EXPECT_EQ(findings_on_small_stack(nested("abs(", "points", ")")), "");
  EXPECT_EQ(findings_on_small_stack(nested("choose { 1 when active, otherwise ", "2", " }")), "");
  EXPECT_EQ(findings_on_small_stack(nested("not (", "active", ")", 99)), "");
}

}  // namespace
}  // namespace tagc::test
