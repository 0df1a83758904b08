// The examples of the functions' documentation, as rules over stdlib/examples by every engine.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "runtime/load/load.h"
#include "runtime/types/parse.h"
#include "stdlib/library.h"
#include "tests/support/pipeline.h"

namespace tagc::conformance {
namespace {

using test::TagValues;

constexpr const char* kFolder = "stdlib/examples";
constexpr const char* kNow = "2026-11-21T08:00";

std::vector<FunctionExample> all_examples(const FunctionRegistry& functions) {
  std::vector<FunctionExample> examples;
  for (int id = 0; id < functions.size(); ++id) {
    const auto& own = functions[id].examples;
    examples.insert(examples.end(), own.begin(), own.end());
  }
  return examples;
}

// The schema of the examples, and a tag for each of them.
std::string program_of(const std::vector<FunctionExample>& examples) {
  std::ostringstream text;
  text << std::ifstream(std::string(kFolder) + "/schema.tag").rdbuf();
  for (std::size_t i = 0; i < examples.size(); ++i) {
    text << "tag example" << i << " = " << examples[i].call << "\n";
  }
  return text.str();
}

class FunctionExamples : public testing::Test {
 protected:
  FunctionExamples()
      : functions_(standard_functions()),
        examples_(all_examples(functions_)),
        compiled_(test::compile_text(program_of(examples_), functions_)),
        zone_(*TimeZone::find(compiled_.program.schema.time_zone)),
        now_(instant_of(*parse_time(kNow), zone_)) {}

  void compare(const std::string& who, const std::vector<TagValues>& tags) const {
    ASSERT_EQ(tags.size(), examples_.size());
    for (std::size_t i = 0; i < tags.size(); ++i) {
      ASSERT_FALSE(tags[i].values.empty()) << "the first member";
      const Type& type = compiled_.program[compiled_.program.tags[i].value].type;
      EXPECT_EQ(to_string(tags[i].values.front(), type, zone_), examples_[i].result)
          << who << ", " << examples_[i].call;
    }
  }

  FunctionRegistry functions_;
  std::vector<FunctionExample> examples_;
  Compiled compiled_;
  TimeZone zone_;
  std::int64_t now_;
};

TEST_F(FunctionExamples, AreRulesWithTheStatedResults) {
  ASSERT_TRUE(compiled_.ok()) << test::errors_of(compiled_);
  LoadOptions options;
  options.data_directory = kFolder;
  options.now = now_;
  auto loaded = load(compiled_.program.schema, compiled_.plan->data, zone_, options);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  using enum test::EngineKind;
  for (const test::EngineKind kind : {Interpreter, JitO0, JitO2}) {
    const auto engine = make_engine(kind, *compiled_.plan);
    ASSERT_TRUE(engine.ok()) << engine.error().message;
    const auto tags = test::run(compiled_, **engine, loaded->dataset, functions_, now_, 1);
    ASSERT_TRUE(tags.ok()) << tags.error().message;
    compare(test::name_of(kind), *tags);
  }
}

// `--now` of the test is that of the schema's comment, which documentation points at.
TEST_F(FunctionExamples, AreAtTheTimeThatTheSchemaNames) {
  EXPECT_NE(program_of({}).find(kNow), std::string::npos);
}

}  // namespace
}  // namespace tagc::conformance
