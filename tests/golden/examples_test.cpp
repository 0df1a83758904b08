// The table of diagnostics: every example triggers its own diagnostic and no other, and every
// diagnostic appears in a golden.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/golden/golden_file.h"
#include "tests/golden/stages.h"

namespace tagc::golden {
namespace {

// The examples of limits are shorter than the limits of a host. False for diagnostics that an
// ordinary run leads to.
bool set_options_for(DiagnosticId id, CheckOptions& options) {
  switch (id) {
    case DiagnosticId::FileTooLarge: options.limits.source_bytes = 20; return true;
    case DiagnosticId::TooManyTokens: options.limits.tokens = 3; return true;
    case DiagnosticId::NestingTooDeep: options.limits.nesting = 5; return true;
    case DiagnosticId::TooManyItems: options.limits.list_items = 5; return true;
    case DiagnosticId::TooManyErrors: options.limits.syntax_errors = 5; return true;
    case DiagnosticId::TooManyTags: options.limits.tags = 2; return true;
    case DiagnosticId::TooManyParts: options.limits.stream_parts = 3; return true;
    case DiagnosticId::TooLarge: options.limits.field_nodes = 10; return true;
    case DiagnosticId::AsOfTooDeep: options.limits.as_of_depth = 3; return true;
    case DiagnosticId::DefsTooDeep: options.limits.def_depth = 5; return true;
    case DiagnosticId::UnknownParam: options.params = {{"bgi", "3"}}; return true;
    case DiagnosticId::ReviewDue: options.today = 20'000; return true;
    case DiagnosticId::BadParamValue: options.params = {{"big", "many"}}; return true;
    default: return false;
  }
}

// What rule files alone do not lead to: it takes several of them, or a graph.
bool is_of_driver(DiagnosticId id) {
  return id == DiagnosticId::ImportNotFound || id == DiagnosticId::ImportOutside ||
         id == DiagnosticId::UnknownLibrary || id == DiagnosticId::LimitNodes;
}

// What takes data, too: tests/unit/survey has them.
bool is_of_data(DiagnosticId id) {
  return id == DiagnosticId::NotInData || id == DiagnosticId::NeverInData ||
         id == DiagnosticId::AlwaysInData;
}

std::set<std::string_view> slugs_of(const DiagnosticSink& sink) {
  std::set<std::string_view> slugs;
  for (const Diagnostic& each : sink.all()) slugs.insert(info_of(each.id).slug);
  return slugs;
}

TEST(DiagnosticExamples, EachTriggersItsOwnAndNoOther) {
  for (const DiagnosticInfo& info : diagnostic_table()) {
    if (is_of_driver(info.id) || is_of_data(info.id)) continue;
    CheckOptions options;
    set_options_for(info.id, options);
    const Findings findings = diagnose({"example.tag", std::string(info.example)}, options);
    std::set<std::string_view> slugs = slugs_of(findings.sink);
    EXPECT_EQ(slugs.erase(info.slug), 1u) << info.slug << " is not triggered by its example";
    // Too many mistakes come with mistakes.
    if (info.id == DiagnosticId::TooManyErrors) continue;
    EXPECT_TRUE(slugs.empty()) << info.slug << " comes with " << *slugs.begin();
  }
}

TEST(DiagnosticExamples, EachAppearsInAGolden) {
  std::set<std::string_view> seen;
  for (const auto& path : find_goldens("tests/golden")) {
    const GoldenFile golden = read_golden(path);
    const Findings findings =
        diagnose({path.filename().string(), golden.input, reach_of_room(golden.room())});
    seen.merge(slugs_of(findings.sink));
  }
  for (const DiagnosticInfo& info : diagnostic_table()) {
    CheckOptions options;
    if (set_options_for(info.id, options)) continue;
    if (is_of_driver(info.id) || is_of_data(info.id)) continue;
    EXPECT_TRUE(seen.contains(info.slug)) << info.slug << " is in no golden";
  }
}

TEST(DiagnosticTable, SlugsAreUnique) {
  std::set<std::string_view> slugs;
  for (const DiagnosticInfo& info : diagnostic_table()) {
    EXPECT_TRUE(slugs.insert(info.slug).second) << info.slug;
  }
}

TEST(DiagnosticTable, MessagesBeginSmallAndEndWithoutFullStop) {
  for (const DiagnosticInfo& info : diagnostic_table()) {
    EXPECT_FALSE(info.english.front() >= 'A' && info.english.front() <= 'Z') << info.slug;
    EXPECT_FALSE(info.english.ends_with('.')) << info.slug;
    EXPECT_FALSE(info.chinese.empty()) << info.slug;
    EXPECT_FALSE(info.explanation.empty()) << info.slug;
    EXPECT_FALSE(info.example.empty()) << info.slug;
  }
}

// A placeholder of one language without its twin would lose an argument.
TEST(DiagnosticTable, BothLanguagesUseTheSameArguments) {
  const auto placeholders = [](std::string_view text) {
    std::set<std::string_view> found;
    for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
      found.insert(text.substr(at, 3));
    }
    return found;
  };
  for (const DiagnosticInfo& info : diagnostic_table()) {
    EXPECT_EQ(placeholders(info.english), placeholders(info.chinese)) << info.slug;
  }
}

}  // namespace
}  // namespace tagc::golden
