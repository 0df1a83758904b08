#include "compiler/describe/dependencies.h"

#include <gtest/gtest.h>

#include "tests/unit/check/checked.h"

namespace tagc::describe {
namespace {

constexpr const char* kRules = R"(timezone "UTC"
users members from "m.csv" by id { id : int  city : text?  points : int  let many = points > 3 }
events orders from "o.csv" by member at ts {
  amount : money
  product : int -> products
  let half = amount / 2
  let quarter = half / 2
}
events logins from "l.csv" by member at ts {}
lookup products from "p.csv" by id { id : int  brand : text? }
events big = orders where amount > 100
events activity = big + logins
import std.activity
param limit : money = 3000
let total = sum(orders.amount)
def bought(b: text) = any(orders where product.brand = b)
tag value.vip when total > limit
tag value.fan when bought("x") and value.vip
tag given manual from "g.csv"
tag alone when points > 1
segment push.all when value.fan and city = "B" except given
tag quartered when sum(orders.quarter) > 1 and many
tag alive when active_within(3d)
)";

class DependenciesTest : public testing::Test {
 protected:
  DependenciesTest() : checked_(test::check_text(kRules)), graph_(checked_.program) {
    EXPECT_EQ(checked_.findings(), "");
  }

  NameId id(const std::string& name) const { return graph_.find(name).value(); }
  std::string names(const std::vector<NameId>& ids) const {
    std::string text;
    for (NameId each : ids) {
      text +=
          (text.empty() ? "" : " ") + checked_.program.names[static_cast<std::size_t>(each)].name;
    }
    return text;
  }
  std::string uses(const std::string& name) const { return names(graph_.uses(id(name))); }
  std::string below(const std::string& name) const { return names(graph_.below(id(name))); }
  std::string above(const std::string& name) const { return names(graph_.above(id(name))); }

  test::Checked checked_;
  Dependencies graph_;
};

TEST_F(DependenciesTest, WhatATextMentionsIsUsedDirectly) {
  EXPECT_EQ(uses("value.vip"), "limit total");
  EXPECT_EQ(uses("total"), "orders orders.amount");
  EXPECT_EQ(uses("push.all"), "value.fan given members.city");
  EXPECT_EQ(uses("bought"), "orders orders.product products.brand");
}

TEST_F(DependenciesTest, StreamsUseThoseTheyAreMadeOf) {
  EXPECT_EQ(uses("big"), "orders orders.amount");
  EXPECT_EQ(uses("activity"), "logins big");
  EXPECT_EQ(uses("alive"), "active_within");
  EXPECT_EQ(names(graph_.event_tables(id("alive"))), "orders logins");
}

TEST_F(DependenciesTest, ComputedFieldsAreStepsOfTheirOwn) {
  EXPECT_EQ(uses("quartered"), "orders members.many orders.quarter");
  EXPECT_EQ(uses("orders.quarter"), "orders orders.half");
  EXPECT_EQ(above("orders.half"), "quartered orders.quarter");
  EXPECT_EQ(uses("members.many"), "members members.points");
}

TEST_F(DependenciesTest, AFieldBelongsToItsTable) {
  EXPECT_EQ(uses("orders.amount"), "orders");
  EXPECT_EQ(uses("members.city"), "members");
  EXPECT_EQ(above("products"), "bought value.fan push.all products.id products.brand");
}

TEST_F(DependenciesTest, BelowAndAboveGoThroughEverything) {
  EXPECT_EQ(above("limit"), "value.vip value.fan push.all");
  EXPECT_EQ(above("members.city"), "push.all");
  EXPECT_EQ(below("value.vip"), "orders limit total orders.amount");
  EXPECT_EQ(above("push.all"), "");
}

TEST_F(DependenciesTest, DepthCountsTagsOnTheLongestPath) {
  EXPECT_EQ(graph_.depth(id("value.vip")), 0);
  EXPECT_EQ(graph_.depth(id("value.fan")), 1);
  EXPECT_EQ(graph_.depth(id("push.all")), 2);
}

TEST_F(DependenciesTest, NamesAreFoundAsPeopleWriteThem) {
  EXPECT_EQ(id("users.city"), id("members.city"));
  EXPECT_EQ(id("city"), id("members.city"));
  EXPECT_EQ(id("big.amount"), id("orders.amount"));
  EXPECT_EQ(id("orders.product.brand"), id("products.brand"));
  EXPECT_EQ(id("big.product.brand"), id("products.brand"));
  for (const char* name : {"", ".", "orders.", "orders.amount.x", "activity.amount", "users", "x.y",
                           "orders.half.x", "given.value"}) {
    EXPECT_FALSE(graph_.find(name).has_value()) << name;
  }
}

TEST_F(DependenciesTest, WordsSayWhatANameIs) {
  const auto word = [&](const std::string& name) {
    return word_of(checked_.program, checked_.program.names[static_cast<std::size_t>(id(name))]);
  };
  EXPECT_EQ(word("members"), "users");
  EXPECT_EQ(word("products"), "lookup");
  EXPECT_EQ(word("big"), "stream");
  EXPECT_EQ(word("orders.amount"), "field");
  EXPECT_EQ(word("orders.half"), "computed field");
  EXPECT_EQ(word("limit"), "param");
  EXPECT_EQ(word("total"), "let");
  EXPECT_EQ(word("bought"), "def");
  EXPECT_EQ(word("given"), "manual tag");
  EXPECT_EQ(word("push.all"), "segment");
  EXPECT_EQ(word("alone"), "tag");
}

TEST(DependenciesOfMany, ALongChainOfTagsNeedsNoDeepStack) {
  std::string text = "users members from \"m.csv\" by id { id : int }\ntag t0 when id > 3\n";
  constexpr int kLength = 20'000;
  for (int i = 1; i < kLength; ++i) {
    text += "tag t" + std::to_string(i) + " when t" + std::to_string(i - 1) + "\n";
  }
  const test::Checked checked = test::check_text(text);
  const Dependencies graph(checked.program);
  const std::optional<NameId> last = graph.find("t" + std::to_string(kLength - 1));
  ASSERT_TRUE(last.has_value());
  EXPECT_EQ(graph.depth(*last), kLength - 1);
  EXPECT_EQ(graph.below(*last).size(), static_cast<std::size_t>(kLength) + 1);
}

}  // namespace
}  // namespace tagc::describe
