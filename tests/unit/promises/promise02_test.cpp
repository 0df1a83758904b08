// Promise 2: flat chains of 100,000 terms, in linear time, printing and destruction included.
#include <ctime>

#include "compiler/syntax/format.h"
#include "tests/unit/promises/promise.h"

namespace tagc::promises {
namespace {

const std::string kSchema = "users members from \"m.csv\" by id { id: int  a: int = 0 }\n";

struct Chain {
  std::string head, first, joint, end;
  bool counts = true;  // the terms differ
};
const std::vector<Chain> kChains = {
    {"tag t when ", "a = 0", " or a = ", "\n"},
    {"tag t when ", "a != 0", " and a != ", "\n"},
    {"tag t = ", "a", " + ", "\n"},
    {"tag t = ", "a", " ?? ", "\n"},
    {"tag t when a in (", "0", ", ", ")\n"},
    {"tag t = choose { ", "0 when a = 0", ", 1 when a = ", " }\n"},
};

std::string long_chain(const Chain& chain, int terms) {
  std::string text = kSchema + chain.head + chain.first;
  for (int i = 1; i < terms; ++i) text += chain.joint + std::to_string(i);
  return text + chain.end;
}

// Of this thread: what else the machine does is not counted.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// Text to plan and back to text, and all of it given back.
double seconds_for(const Chain& chain, int terms) {
  const std::string text = long_chain(chain, terms);
  const FunctionRegistry functions = standard_functions();
  const double begin = processor_seconds();
  {
    const Compiled program = test::compile_text(text, functions);
    EXPECT_TRUE(program.ok()) << chain.joint << test::errors_of(program);
    if (!program.ok()) return 0;
    EXPECT_TRUE(program.plan.has_value());
    EXPECT_GT(format(program.files[0], program.sources[0]).size(), static_cast<std::size_t>(terms));
  }
  return processor_seconds() - begin;
}

TEST(Promise02, FlatChainsAreLinear) {
  for (const Chain& chain : kChains) {
    seconds_for(chain, 1'000);  // whatever is made once
    const double small = seconds_for(chain, 10'000);
    // Ten, and what caches that no longer hold it cost; were it quadratic, it would be a hundred.
    EXPECT_LT(seconds_for(chain, 100'000), 20 * small + 0.1) << chain.joint;
  }
}

}  // namespace
}  // namespace tagc::promises
