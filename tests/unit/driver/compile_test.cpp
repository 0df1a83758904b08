#include "compiler/driver/compile.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "stdlib/library.h"
#include "tests/unit/driver/memory_files.h"

namespace tagc {
namespace {

constexpr const char* kSchema = R"(users members from "members.csv" by id { id: int  points: int }
events orders from "orders.csv" by member at paid_at { amount: money }
)";

constexpr const char* kFresh = R"(needs users members(seen: time)
tag fresh when any(orders within 7d after seen)
)";

class CompileTest : public testing::Test {
 protected:
  Compiled compile_files(std::map<std::string, std::string> files, const std::string& path,
                         CompileOptions options = {}) {
    const Result<Compiled> result = compile(
        path, MemoryFiles(std::move(files)),
        {{"std.twice", "def twice(x: int) = 2 * x\n"}, {"std.fresh", kFresh}}, functions_, options);
    EXPECT_TRUE(result.ok());
    return *result;
  }
  static std::vector<std::string> slugs(const Compiled& compiled) {
    std::vector<std::string> all;
    for (const Diagnostic& d : compiled.diagnostics.all()) {
      all.emplace_back(info_of(d.id).slug);
    }
    return all;
  }
  using Slugs = std::vector<std::string>;

  FunctionRegistry functions_ = standard_functions();
};

TEST_F(CompileTest, ImportsAreRelativeToTheImporter) {
  const Compiled compiled =
      compile_files({{"p/rules.tag", "import \"base/all.tag\"\ntag t when points > 3\n"},
                     {"p/base/all.tag", "import \"schema.tag\"\n"},
                     {"p/base/schema.tag", kSchema}},
                    "p/rules.tag");
  EXPECT_EQ(slugs(compiled), Slugs{});
  ASSERT_TRUE(compiled.plan.has_value());
  EXPECT_EQ(compiled.plan->outputs.size(), 1u);
}

TEST_F(CompileTest, WarningsSpeakOfTheProgramsOwnFiles) {
  const std::string schema =
      "timezone \"UTC\"\nusers members from \"m.csv\" by id { id: int  seen: time? }\n"
      "events orders from \"orders.csv\" by member at paid_at\n";
  EXPECT_EQ(slugs(compile_files({{"r.tag", schema + "import std.fresh\n"}}, "r.tag")), Slugs{});
  EXPECT_EQ(slugs(compile_files(
                {{"r.tag", schema + "import \"fresh.tag\"\n"}, {"fresh.tag", kFresh}}, "r.tag")),
            Slugs{"missing-bound"});
  const std::string lacking = "timezone \"UTC\"\nusers members from \"m.csv\" by id { id: int }\n";
  EXPECT_EQ(slugs(compile_files({{"r.tag", lacking + "import std.fresh\n"}}, "r.tag")),
            (Slugs{"missing-need", "unknown-stream"}));
}

TEST_F(CompileTest, AFileImportedTwiceOrInACircleIsOneFile) {
  const Compiled compiled =
      compile_files({{"p/a.tag", "import \"b.tag\"\nimport \"./b.tag\"\ntag t when points > 3\n"},
                     {"p/b.tag", std::string("import \"a.tag\"\n") + kSchema}},
                    "p/a.tag");
  EXPECT_EQ(slugs(compiled), Slugs{});
  EXPECT_EQ(compiled.files.size(), 2u);
}

TEST_F(CompileTest, AFolderIsOneProgram) {
  const Compiled compiled =
      compile_files({{"p/schema.tag", kSchema}, {"p/x.tag", "tag t when points > 3\n"}}, "p");
  EXPECT_EQ(slugs(compiled), Slugs{});
}

TEST_F(CompileTest, TheLibraryIsImportedByName) {
  const Compiled compiled = compile_files(
      {{"p/a.tag", std::string("import std.twice\ntag t when twice(points) > 3\n") + kSchema}},
      "p/a.tag");
  EXPECT_EQ(slugs(compiled), Slugs{});
}

TEST_F(CompileTest, AnImportThatIsNotThereNamesTheNearest) {
  const Compiled compiled =
      compile_files({{"p/a.tag", "import \"shcema.tag\"\n"}, {"p/schema.tag", kSchema}}, "p/a.tag");
  EXPECT_EQ(slugs(compiled), Slugs{"import-not-found"});
  EXPECT_EQ(compiled.diagnostics.all()[0].primary.text, "did you mean `schema.tag`?");
}

TEST_F(CompileTest, ImportsStayInTheProject) {
  for (const char* path : {"../x.tag", "/x.tag", "sub/../../x.tag"}) {
    const Compiled compiled = compile_files(
        {{"p/a.tag", "import \"" + std::string(path) + "\"\n"}, {"x.tag", kSchema}}, "p/a.tag");
    EXPECT_EQ(slugs(compiled), Slugs{"import-outside"}) << path;
  }
}

// A link inside of it that leads out, to a file or through a folder.
TEST_F(CompileTest, ImportsStayInTheProjectThroughLinks) {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(testing::TempDir()) / ("links" + std::to_string(getpid()));
  fs::create_directories(root / "p" / "own");
  fs::create_directories(root / "other");
  std::ofstream(root / "other" / "x.tag") << kSchema;
  std::ofstream(root / "p" / "own" / "y.tag") << kSchema;
  fs::create_symlink(root / "other" / "x.tag", root / "p" / "file.tag");
  fs::create_symlink(root / "other", root / "p" / "folder");
  fs::create_symlink("own/y.tag", root / "p" / "inside.tag");
  const auto slugs_of_import = [&](const char* path) {
    std::ofstream(root / "p" / "a.tag") << "import \"" << path << "\"\ntag t when points > 3\n";
    const std::string rules = (root / "p" / "a.tag").string();
    const auto compiled = compile(rules, DiskFiles(), {}, standard_functions(), {});
    return compiled ? slugs(*compiled) : Slugs{compiled.error().slug};
  };
  EXPECT_EQ(slugs_of_import("inside.tag"), Slugs{});
  for (const char* path : {"file.tag", "folder/x.tag"}) {
    const Slugs found = slugs_of_import(path);
    EXPECT_EQ(found.front(), "import-outside") << path;
  }
  fs::remove_all(root);
}

TEST_F(CompileTest, AWiderProjectMayBeGiven) {
  CompileOptions options;
  options.project = ".";
  const Compiled compiled = compile_files(
      {{"p/a.tag", "import \"../x.tag\"\ntag t when points > 3\n"}, {"x.tag", kSchema}}, "p/a.tag",
      options);
  EXPECT_EQ(slugs(compiled), Slugs{});
}

TEST_F(CompileTest, AnUnknownModuleNamesTheOthers) {
  const Compiled compiled = compile_files({{"a.tag", "import std.twise\n"}}, "a.tag");
  EXPECT_EQ(slugs(compiled), Slugs{"unknown-library"});
}

TEST_F(CompileTest, MistakesOfSyntaxDoNotHideOthers) {
  const Compiled compiled = compile_files(
      {{"a.tag", std::string(kSchema) + "let lost = (points +\ntag a when pionts > 3\n"
                                        "tag b when lost > 3\n"}},
      "a.tag");
  EXPECT_EQ(slugs(compiled), (Slugs{"unclosed-bracket", "unknown-name"}));
}

TEST_F(CompileTest, NothingIsSaidThatOnlyFollowsFromALostImport) {
  const Compiled compiled =
      compile_files({{"a.tag", "import \"schema.tag\"\ntag a when points > 3\n"}}, "a.tag");
  EXPECT_EQ(slugs(compiled), Slugs{"import-not-found"});
}

TEST_F(CompileTest, OnlyTheTagsAskedForArePlanned) {
  CompileOptions options;
  options.tags = {"b"};
  const Compiled compiled = compile_files(
      {{"a.tag", std::string(kSchema) + "tag a when count(orders) > 3\ntag b when points > 3\n"}},
      "a.tag", options);
  ASSERT_TRUE(compiled.plan.has_value());
  ASSERT_EQ(compiled.plan->outputs.size(), 1u);
  EXPECT_EQ(compiled.plan->outputs[0].name, "b");
  EXPECT_TRUE(compiled.plan->data.streams.empty());
}

TEST_F(CompileTest, ATagThatIsNotThereIsAnError) {
  CompileOptions options;
  options.tags = {"vpi"};
  const auto result =
      compile("a.tag", MemoryFiles({{"a.tag", std::string(kSchema) + "tag vip when points > 3\n"}}),
              {}, functions_, options);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().slug, "unknown-tag");
  EXPECT_EQ(result.error().advice, "did you mean `vip`?");
}

TEST_F(CompileTest, TooManyOperationsAreAnError) {
  std::string rules = kSchema;
  for (int i = 0; i < 50; ++i) {
    rules += "tag t" + std::to_string(i) + " when points > " + std::to_string(i) + "\n";
  }
  CompileOptions options;
  options.limits.nodes = 60;
  EXPECT_EQ(slugs(compile_files({{"a.tag", rules}}, "a.tag", options)), Slugs{"limit-nodes"});
  options.limits.nodes = 600;
  EXPECT_EQ(slugs(compile_files({{"a.tag", rules}}, "a.tag", options)), Slugs{});
}

TEST_F(CompileTest, ExpressionsOfATagCanBePlannedAlone) {
  const Compiled compiled = compile_files(
      {{"a.tag", std::string(kSchema) + "tag a when points > 3 and count(orders) > 2\n"}}, "a.tag");
  const typed::Expr& rule = compiled.program[compiled.program.tags[0].value];
  const auto& terms = std::get<typed::Logical>(rule.node).operands;
  const Plan plan = plan_values(compiled, functions_, {}, {terms[1]});
  ASSERT_EQ(plan.outputs.size(), 1u);
  EXPECT_EQ(plan.data.columns.size(), 0u);
  EXPECT_EQ(plan.data.streams.size(), 1u);
}

}  // namespace
}  // namespace tagc
