// A host may run the compiler on a thread with a small stack (promise 1).
#include <gtest/gtest.h>
#include <pthread.h>

#include <functional>

#include "tests/unit/check/checked.h"

namespace tagc::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t kStack = 4u << 20;  // sanitizers widen every frame
#else
constexpr std::size_t kStack = 256u << 10;
#endif

void* call(void* work) {
  (*static_cast<std::function<void()>*>(work))();
  return nullptr;
}

void on_small_stack(std::function<void()> work) {
  pthread_attr_t attributes;
  ASSERT_EQ(pthread_attr_init(&attributes), 0);
  ASSERT_EQ(pthread_attr_setstacksize(&attributes, kStack), 0);
  pthread_t thread;
  ASSERT_EQ(pthread_create(&thread, &attributes, &call, &work), 0);
  ASSERT_EQ(pthread_join(thread, nullptr), 0);
  pthread_attr_destroy(&attributes);
}

// `before` repeated around `inner`, as deep as the parser allows.
std::string nested(const std::string& before, const std::string& inner, const std::string& after,
                   int depth = 198) {
  std::string text = inner;
  for (int i = 0; i < depth; ++i) text = before + text + after;
  return "let a = " + text;
}

std::string findings_on_small_stack(const std::string& rules) {
  Checked checked = parse_files({with_schema(rules)}, {});
  on_small_stack([&] {
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
