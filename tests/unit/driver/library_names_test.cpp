#include "compiler/driver/library_names.h"

#include <gtest/gtest.h>

namespace tagc {
namespace {

TEST(LibraryNames, AreDeclarationsWithWhatStandsAboveThem) {
  const RuleLibrary library = {{"std.a",
                                "# The module.\n\nneeds events activity\n\n"
                                "# Two lines\n# of it.\n"
                                "def here(d: duration) = any(activity within d)\n"
                                "let days = days_since(last(activity))\n"}};
  const std::vector<LibraryName> names = library_names(library);
  ASSERT_EQ(names.size(), 2u);
  EXPECT_EQ(names[0].name, "here");
  EXPECT_EQ(names[0].module, "std.a");
  EXPECT_EQ(names[0].signature, "here(d: duration)");
  EXPECT_EQ(names[0].documentation, "Two lines\nof it.\n");
  EXPECT_EQ(names[1].signature, "days");
  EXPECT_EQ(names[1].documentation, "");
}

TEST(LibraryNames, AreFoundAtTheBeginningOfAFile) {
  const std::vector<LibraryName> names = library_names({{"std.b", "# One.\ntag a when true\n"}});
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].documentation, "One.\n");
  EXPECT_EQ(names[0].signature, "a");
}

TEST(LibraryNames, SayWhatTheyAreByTheirDescription) {
  const auto documentation = [](const std::string& rule) {
    return library_names({{"std.b", rule}}).at(0).documentation;
  };
  EXPECT_EQ(documentation("@title(\"A\") @description(zh: \"甲\", en: \"one\") tag a when true\n"),
            "one\n");
  EXPECT_EQ(documentation("@description(\"both\")\ntag a when true\n"), "both\n");
  EXPECT_EQ(documentation("@title(\"A\")\ntag a when true\n"), "");
}

TEST(LibraryNames, OfWhatCannotBeReadAreNone) {
  EXPECT_TRUE(library_names({{"std.c", "def = 3\n"}}).empty());
}

}  // namespace
}  // namespace tagc
