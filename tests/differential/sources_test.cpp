// Promise 24: random programs over random rows, out of files and packs as out of memory.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "stdlib/library.h"
#include "tests/differential/data.h"
#include "tests/differential/program.h"
#include "tests/support/pipeline.h"
#include "tests/support/sources.h"

namespace tagc::differential {
namespace {

int programs() {
  const char* text = std::getenv("TAGC_PROGRAMS");
  return text == nullptr ? 150 : std::max(40, std::atoi(text) / 20);
}

// Whether it was compared.
bool compare(int number, const FunctionRegistry& functions) {
  Random random(0x7a3d5e3779b97f4a ^ static_cast<std::uint64_t>(number));
  const Program program = random_program(random, {3, 3});
  const test::Rows rows = random_rows(random, program, random.pick({0, 1, 3, 12, 65, 513}));
  const Compiled compiled = test::compile_text(program.text(), functions);
  if (!compiled.ok()) return false;
  const auto kind = test::kFileKinds[number % 4];
  if (!test::can_say(kind, rows)) return false;
  const auto engine = test::make_engine(
      number % 8 == 0 ? test::EngineKind::JitO0 : test::EngineKind::Interpreter, *compiled.plan);
  EXPECT_TRUE(engine.ok());
  EXPECT_EQ(test::difference_of_sources(compiled, **engine, rows, functions, program.world.now,
                                        kind, 1 + number % 8),
            "")
      << "program " << number << "\n"
      << program.text();
  return true;
}

TEST(Promise24, RandomProgramsAreTheSameFromEverySource) {
  const FunctionRegistry functions = standard_functions();
  int compared = 0;
  for (int number = 0; number < programs() && !HasFailure(); ++number) {
    compared += compare(number, functions);
  }
  EXPECT_GT(compared, programs() / 2);
}

}  // namespace
}  // namespace tagc::differential
