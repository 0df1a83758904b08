// What rows come to, given in their place. That answers are those of the rows is shown by the conformance
// cases and random programs (tests/support/one_user.h).
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "runtime/evaluate/copy.h"
#include "tests/unit/evaluate/service.h"

namespace tagc {
namespace {

using test::kDay;
using test::kNow;

constexpr const char* kRules = R"(
users members from "members.csv" by id { id : int  age : int? }
events orders from "orders.csv" by member at paid_at {
  amount : money  kind : text?  channel : enum("web", "shop")
}
def spent_in(period : duration) = sum(orders.amount within period)
let spent = sum(orders.amount within 30d)
tag big when spent > 300.00
tag often when count(orders within 7d where kind = "web") >= 2
tag lately when any(orders within 9d) and age > 3
tag latest = last(orders.kind)
tag way = last(orders.channel)
tag mean = avg(orders.amount)
tag quick when spent_in(1d) > 10.00 or spent_in(2d) > 20.00
tag kinds = top(orders.kind, 2)
)";

class Aggregates : public testing::Test {
 protected:
  Aggregates() : shop(kRules), record(*shop.evaluator) {}

  int place(const std::string& name) const {
    return shop.evaluator->find_aggregate(name).value_or(-1);
  }
  bool give(const std::string& name, const Scalar& value) {
    return record.set_aggregate(place(name), value);
  }
  Scalar value(const std::string& tag) {
    EXPECT_TRUE(record.evaluate(kNow));
    return record.value(shop.tag(tag));
  }
  Scalar after_evaluation(const std::string& tag) const { return record.value(shop.tag(tag)); }
  void add_order(std::int64_t days_ago, std::int64_t cents, const char* kind) {
    record.add_row(shop.table("orders"), kNow - days_ago * kDay);
    record.set_int(shop.field("orders.amount"), cents);
    record.set_text(shop.field("orders.kind"), kind);
    record.set_text(shop.field("orders.channel"), "shop");
  }

  test::Service shop;
  Record record;
};

TEST_F(Aggregates, AreCalledAsTheRulesHaveThem) {
  std::vector<std::string> names;
  for (const InputAggregate& each : shop.evaluator->aggregates()) names.push_back(each.name);
  EXPECT_EQ(names, (std::vector<std::string>{"any(orders within 9d)", "avg(orders.amount)",
                                             "count(orders within 7d where kind = \"web\")",
                                             "last(orders.channel)", "last(orders.kind)",
                                             "sum(orders.amount within 30d)"}))
      << "no list, and not what two calls of a def have in the same words";
  EXPECT_TRUE(shop.evaluator->aggregates()[1].nullable);
  EXPECT_FALSE(shop.evaluator->aggregates()[2].nullable);
}

TEST_F(Aggregates, StandForRowsUntilTheRecordIsCleared) {
  record.set_int(shop.field("age"), 30);
  ASSERT_TRUE(give("sum(orders.amount within 30d)", std::int64_t{300'01}));
  ASSERT_TRUE(give("count(orders within 7d where kind = \"web\")", std::int64_t{2}));
  ASSERT_TRUE(give("any(orders within 9d)", true));
  ASSERT_TRUE(give("last(orders.kind)", std::string("a kind that no rule knows")));
  ASSERT_TRUE(give("last(orders.channel)", std::int64_t{1}));
  EXPECT_EQ(value("big"), Scalar(true));
  EXPECT_EQ(after_evaluation("often"), Scalar(true));
  EXPECT_EQ(after_evaluation("lately"), Scalar(true));
  EXPECT_EQ(after_evaluation("latest"), Scalar(std::string("a kind that no rule knows")));
  EXPECT_EQ(after_evaluation("way"), Scalar(std::int64_t{1}));
  EXPECT_EQ(after_evaluation("mean"), Scalar()) << "of rows, of which there are none";

  add_order(1, 5'00, "shop");
  EXPECT_EQ(value("big"), Scalar(true)) << "rows do not count beside it";
  EXPECT_EQ(after_evaluation("mean"), Scalar(5.0)) << "but for what was not given";
  EXPECT_EQ(record.aggregate(place("avg(orders.amount)")), Scalar(5.0));

  record.clear();
  EXPECT_EQ(value("big"), Scalar(false));
  add_order(1, 301'00, "shop");
  EXPECT_EQ(value("big"), Scalar(true));
  EXPECT_EQ(record.aggregate(place("sum(orders.amount within 30d)")), Scalar(std::int64_t{301'00}));
}

TEST_F(Aggregates, MissingIsAValueWhereThereCanBeNone) {
  add_order(1, 301'00, "web");
  ASSERT_TRUE(give("sum(orders.amount within 30d)", Scalar()));
  ASSERT_TRUE(give("avg(orders.amount)", std::nan("")));
  EXPECT_EQ(value("big"), Scalar());
  EXPECT_EQ(after_evaluation("mean"), Scalar());
  EXPECT_EQ(record.verdict(shop.tag("big")), Verdict::Unknown);
}

TEST_F(Aggregates, OfAnotherKindAreRefused) {
  EXPECT_FALSE(give("sum(orders.amount within 30d)", 3.0));
  EXPECT_FALSE(give("sum(orders.amount within 30d)", true));
  EXPECT_FALSE(give("count(orders within 7d where kind = \"web\")", Scalar()));
  EXPECT_FALSE(give("any(orders within 9d)", std::int64_t{1}));
  EXPECT_FALSE(give("last(orders.channel)", std::int64_t{2}));
  EXPECT_FALSE(give("last(orders.channel)", std::int64_t{-1}));
  EXPECT_EQ(value("often"), Scalar(false));
}

TEST_F(Aggregates, GoToARecordOfAnotherPlanOrAreMissedThere) {
  ASSERT_TRUE(give("sum(orders.amount within 30d)", std::int64_t{300'01}));
  Record same(*shop.evaluator);
  ASSERT_TRUE(copy_user(record, same));
  ASSERT_TRUE(same.evaluate(kNow));
  EXPECT_EQ(same.verdict(shop.tag("big")), Verdict::True);

  test::Service other(R"(
users members from "members.csv" by id { id : int  age : int? }
events orders from "orders.csv" by member at paid_at {
  amount : money  kind : text?  channel : enum("web", "shop")
}
tag big when max(orders.amount) > 300.00
)");
  Record without(*other.evaluator);
  const Status copied = copy_user(record, without);
  ASSERT_FALSE(copied);
  EXPECT_EQ(copied.error().slug, "given-aggregate");
}

}  // namespace
}  // namespace tagc
