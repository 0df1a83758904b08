// One test for each tests/golden/<room>/*.tag. TAGC_UPDATE_GOLDENS=1 rewrites what is expected,
// to be reviewed as a diff; a build server never does.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/golden/golden_file.h"
#include "tests/golden/stages.h"

namespace tagc::golden {
namespace {

const std::filesystem::path kFolder = "tests/golden";

bool updating() { return std::getenv("TAGC_UPDATE_GOLDENS") != nullptr; }

Input input_of(const GoldenFile& golden) {
  return {golden.path.filename().string(), golden.input, reach_of_room(golden.room())};
}

// A new golden gets the stages of its room, and its diagnostics if it has any.
void add_missing_sections(GoldenFile& golden, const DiagnosticSink& sink) {
  if (!golden.sections.empty()) return;
  if (golden.room() == "syntax" || !sink.has_errors()) {
    for (const std::string& stage : stages_of_room(golden.room())) {
      golden.sections.push_back({stage, {}});
    }
  }
  if (!sink.all().empty()) golden.sections.push_back({"diagnostics", {}});
}

class GoldenTest : public testing::Test {
 public:
  explicit GoldenTest(std::filesystem::path path) : path_(std::move(path)) {}

  void TestBody() override {
    GoldenFile golden = read_golden(path_);
    const Input input = input_of(golden);
    const Findings findings = diagnose(input);
    EXPECT_EQ(golden.name().starts_with("fail_"), findings.sink.has_errors())
        << path_ << ": a name begins with `fail_` exactly when there is an error";
    if (updating()) add_missing_sections(golden, findings.sink);
    EXPECT_FALSE(golden.sections.empty()) << path_ << " expects nothing";

    bool changed = false;
    for (Section& section : golden.sections) changed |= run(section, input);
    if (changed) write_golden(golden);
  }

 private:
  // True when the section was rewritten.
  bool run(Section& section, const Input& input) {
    const Stage* stage = find_stage(section.stage);
    if (stage == nullptr) {
      ADD_FAILURE() << path_ << " names an unknown stage: " << section.stage;
      return false;
    }
    const std::string actual = stage->run(input);
    if (updating()) {
      const bool changed = actual != section.expected;
      section.expected = actual;
      return changed;
    }
    EXPECT_EQ(section.expected, actual) << path_ << ", stage " << section.stage;
    return false;
  }

  std::filesystem::path path_;
};

}  // namespace
}  // namespace tagc::golden

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const auto& path : tagc::golden::find_goldens(tagc::golden::kFolder)) {
    const std::string room = path.parent_path().filename().string();
    testing::RegisterTest(
        ("Golden_" + room).c_str(), path.stem().c_str(), nullptr, nullptr, __FILE__, __LINE__,
        [path]() -> testing::Test* { return new tagc::golden::GoldenTest(path); });
  }
  return RUN_ALL_TESTS();
}
