#include "stdlib/library.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "tests/unit/stdlib/runner.h"

namespace tagc::test {
namespace {

bool has_chinese(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c < 0; });
}

TEST(Library, EveryFunctionIsDocumentedInBothLanguages) {
  const FunctionRegistry functions = standard_functions();
  for (int id = 0; id < functions.size(); ++id) {
    const Function& f = functions[id];
    ASSERT_FALSE(f.documentation.empty()) << f.name;
    ASSERT_FALSE(f.documentation_zh.empty()) << f.name;
    EXPECT_FALSE(has_chinese(f.documentation)) << f.name;
    EXPECT_TRUE(has_chinese(f.documentation_zh)) << f.name;
    EXPECT_NE(f.documentation.back(), '.') << f.name;
    EXPECT_FALSE(f.documentation_zh.ends_with("。")) << f.name;
  }
}

TEST(Library, EveryFunctionHasExamplesThatCallIt) {
  const FunctionRegistry functions = standard_functions();
  for (int id = 0; id < functions.size(); ++id) {
    const Function& f = functions[id];
    EXPECT_FALSE(f.examples.empty()) << f.name;
    for (const FunctionExample& example : f.examples) {
      EXPECT_TRUE(example.call.starts_with(f.name + "(")) << example.call;
      EXPECT_FALSE(example.result.empty()) << example.call;
    }
  }
}

// Names appear in messages, so they have to be names.
TEST(Library, NamesAreWordsOfTheLanguage) {
  const FunctionRegistry functions = standard_functions();
  const auto is_word = [](const std::string& name) {
    return !name.empty() && std::all_of(name.begin(), name.end(),
                                        [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  };
  for (int id = 0; id < functions.size(); ++id) {
    EXPECT_TRUE(is_word(functions[id].name)) << functions[id].name;
    for (const RowOverload& overload : functions[id].rows) {
      for (const Parameter& p : overload.parameters) EXPECT_TRUE(is_word(p.name)) << p.name;
    }
    for (const AggregateOverload& overload : functions[id].aggregates) {
      for (const Parameter& p : overload.parameters) EXPECT_TRUE(is_word(p.name)) << p.name;
      EXPECT_EQ(overload.parameters.size(), functions[id].aggregates[0].parameters.size());
    }
    for (const PopulationOverload& overload : functions[id].populations) {
      for (const Parameter& p : overload.parameters) EXPECT_TRUE(is_word(p.name)) << p.name;
      EXPECT_EQ(overload.parameters.size(), functions[id].populations[0].parameters.size());
    }
  }
}

// What another language calls a function leads to one function, and is none itself.
TEST(Library, OtherNamesLeadToOneFunction) {
  const FunctionRegistry functions = standard_functions();
  std::set<std::string> seen;
  for (int id = 0; id < functions.size(); ++id) {
    for (const std::string& other : functions[id].other_names) {
      EXPECT_EQ(functions.find(other), std::nullopt) << other;
      EXPECT_EQ(functions.find_other_name(other), id) << other;
      EXPECT_TRUE(seen.insert(other).second) << other;
    }
  }
  EXPECT_EQ(functions.find_other_name("count"), std::nullopt);
}

// A call must not be able to mean two things.
TEST(Library, OverloadsDiffer) {
  const FunctionRegistry functions = standard_functions();
  for (int id = 0; id < functions.size(); ++id) {
    std::set<std::string> seen;
    for (const RowOverload& overload : functions[id].rows) {
      std::string signature;
      for (const Parameter& p : overload.parameters) signature += to_string(p.type) + ",";
      EXPECT_TRUE(seen.insert(signature).second) << functions[id].name << " " << signature;
    }
    for (const AggregateOverload& overload : functions[id].aggregates) {
      std::string kind(overload.value ? name_of(*overload.value) : "stream");
      if (overload.weight) kind += " by " + std::string(name_of(*overload.weight));
      EXPECT_TRUE(seen.insert(kind).second) << functions[id].name << " " << kind;
    }
    for (const PopulationOverload& overload : functions[id].populations) {
      std::string signature(name_of(overload.value));
      for (const Parameter& p : overload.parameters) signature += "," + to_string(p.type);
      EXPECT_TRUE(seen.insert(signature).second) << functions[id].name << " " << signature;
    }
  }
}

TEST(Library, SignaturesComeFromTheKernels) {
  const FunctionRegistry functions = standard_functions();
  const RowOverload& age = functions[*functions.find("age_of")].rows[0];
  ASSERT_EQ(age.parameters.size(), 1u);
  EXPECT_EQ(age.parameters[0].name, "birthday");
  EXPECT_TRUE(age.parameters[0].type.is(Kind::Date));
  EXPECT_TRUE(age.uses_now);
  EXPECT_FALSE(age.nullable_result);
  const RowOverload& start = functions[*functions.find("start_of")].rows[1];
  EXPECT_TRUE(start.parameters[1].calendar_unit);
  EXPECT_FALSE(start.uses_now);
  EXPECT_TRUE(functions[*functions.find("add_days")].rows[0].nullable_result);
}

TEST(Library, TheLanguageFindsWhatItNeeds) {
  const FunctionRegistry functions = standard_functions();
  EXPECT_EQ(functions[*functions.with_role(FunctionRole::AnyEvent)].name, "any");
  EXPECT_EQ(functions[*functions.with_role(FunctionRole::LastValue)].name, "last");
  EXPECT_EQ(functions.find("mode"), std::nullopt);
}

}  // namespace
}  // namespace tagc::test
