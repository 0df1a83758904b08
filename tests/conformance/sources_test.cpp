// Promise 24: every case out of files and packs as out of memory.
#include <gtest/gtest.h>

#include "stdlib/library.h"
#include "tests/conformance/case.h"
#include "tests/support/pipeline.h"
#include "tests/support/sources.h"

namespace tagc::conformance {
namespace {

TEST(Promise24, CasesAreTheSameFromEverySource) {
  const auto cases = read_cases("tests/conformance/cases");
  ASSERT_TRUE(cases.ok());
  const FunctionRegistry functions = standard_functions();
  std::size_t number = 0;
  for (const Case& test : *cases) {
    const Compiled compiled = test::compile_text(test.program, functions);
    if (!compiled.ok() || test.expect.empty()) continue;
    const auto zone = TimeZone::find(compiled.program.schema.time_zone);
    const auto now = now_of(test, *zone);
    const auto rows = rows_of(test, compiled.program.schema, *zone, *now);
    ASSERT_TRUE(rows.ok());
    ++number;
    const auto engine = test::make_engine(
        number % 8 == 0 ? test::EngineKind::JitO0 : test::EngineKind::Interpreter, *compiled.plan);
    ASSERT_TRUE(engine.ok());
    const int threads = 1 + static_cast<int>(number % 8);
    test::FileKind kind = test::kFileKinds[number % 4];
    if (!test::can_say(kind, *rows)) kind = test::FileKind::JsonLines;
    EXPECT_EQ(
        test::difference_of_sources(compiled, **engine, *rows, functions, *now, kind, threads), "")
        << test.file << ": " << test.name;
  }
  EXPECT_GT(number, 500u);
}

}  // namespace
}  // namespace tagc::conformance
