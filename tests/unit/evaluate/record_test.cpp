#include "runtime/evaluate/record.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "tests/unit/evaluate/service.h"

namespace tagc {
namespace {

using test::kDay;
using test::kNow;
using test::Service;

constexpr const char* kShop = R"(
users members from "members.csv" by id {
  id    : int
  age   : int?
  city  : text?
  level : enum("none", "gold")
  points : number = 0.5
}
events orders from "orders.csv" by member at paid_at dedupe by (order_id) {
  order_id : text
  amount   : money
  note     : text?
}
tag adult when age >= 18
tag not_adult when not adult
tag paris when city = "Paris"
tag gold when level = "gold"
tag half when points = 0.5
tag recent when any(orders within 7d)
tag spender when sum(orders.amount) > 100
tag spent = sum(orders.amount)
tag last_note = last(orders.note)
tag odd when id mod 2 = 1 and lower(city) = "paris"
)";

class RecordTest : public testing::Test {
 protected:
  RecordTest() : shop(kShop), record(*shop.evaluator) {}

  void someone() {
    record.clear();
    record.set_user(7);
    record.set_text(shop.field("level"), "none");
  }
  void order(const char* id, std::int64_t time, std::int64_t cents) {
    record.add_row(shop.table("orders"), time);
    EXPECT_TRUE(record.set_text(shop.field("orders.order_id"), id));
    EXPECT_TRUE(record.set_int(shop.field("orders.amount"), cents));
  }
  void evaluate(std::int64_t now = kNow) {
    const Status status = record.evaluate(now);
    ASSERT_TRUE(status.ok()) << status.error().message;
  }
  Verdict verdict(const char* tag) const { return record.verdict(shop.tag(tag)); }
  bool is_member(const char* tag) const {
    const auto place = static_cast<std::size_t>(shop.tag(tag));
    return (record.members()[place / 64] >> (place % 64)) & 1;
  }

  Service shop;
  Record record;
};

TEST_F(RecordTest, MissingIsUnknownAndDefaultsStand) {
  someone();
  evaluate();
  EXPECT_EQ(verdict("adult"), Verdict::Unknown);
  EXPECT_EQ(verdict("not_adult"), Verdict::True);  // `adult` is a tag: who is unknown is not in it
  EXPECT_EQ(verdict("half"), Verdict::True);
  EXPECT_EQ(verdict("gold"), Verdict::False);
  EXPECT_EQ(verdict("recent"), Verdict::False);
  EXPECT_FALSE(record.value_bits(shop.tag("last_note")));
}

TEST(RecordDefaults, OfTextsOutlastUsers) {
  Service shop(R"(
users members from "members.csv" by id { id : int  city : text = "nowhere"  name : text? }
tag place = city
tag paris when city = "Paris"
tag called = name
)");
  Record record(*shop.evaluator);
  const auto place_of = [&](const char* name) {
    record.set_user(1);
    record.set_text(shop.field("name"), name);
    EXPECT_TRUE(record.evaluate(kNow).ok());
    EXPECT_EQ(record.value(shop.tag("called")), Scalar{std::string(name)});
    EXPECT_EQ(record.verdict(shop.tag("paris")), Verdict::False);
    return record.value(shop.tag("place"));
  };
  // Texts of one user are forgotten with him, and none of the next one's may stand for the default.
  for (const char* name : {"Lyon", "Paris", "Nice"}) {
    record.clear();
    EXPECT_EQ(place_of(name), Scalar{std::string("nowhere")});
  }
}

TEST_F(RecordTest, MembersAreTheVerdicts) {
  someone();
  record.set_int(shop.field("age"), 30);
  record.set_text(shop.field("city"), "Paris");
  record.set_text(shop.field("members.level"), "gold");
  evaluate();
  for (std::size_t i = 0; i < shop.evaluator->plan().outputs.size(); ++i) {
    const Output& output = shop.evaluator->plan().outputs[i];
    if (!output.is_set) continue;
    EXPECT_EQ(is_member(output.name.c_str()), verdict(output.name.c_str()) == Verdict::True);
  }
  EXPECT_TRUE(is_member("adult"));
  EXPECT_TRUE(is_member("paris"));
  EXPECT_TRUE(is_member("gold"));
  EXPECT_TRUE(is_member("odd"));
}

TEST_F(RecordTest, RowsComeInAnyOrderAndEachOnce) {
  someone();
  order("b", kNow - 2 * kDay, 9'000);
  record.set_text(shop.field("orders.note"), "the later one");
  order("a", kNow - 40 * kDay, 500);
  record.set_text(shop.field("orders.note"), "the earlier one");
  order("b", kNow - 1 * kDay, 9'000);  // the same order again
  order("c", kNow, 9'000);             // is not yet
  evaluate();
  EXPECT_EQ(record.value(shop.tag("spent")), Scalar{std::int64_t{9'500}});
  EXPECT_EQ(record.value(shop.tag("last_note")), Scalar{std::string("the later one")});
  EXPECT_EQ(verdict("recent"), Verdict::True);
  EXPECT_EQ(record.duplicate_rows(), 1);
  EXPECT_EQ(record.rows_after_now(), 1);
}

TEST_F(RecordTest, TimePassesAndRowsAreAdded) {
  someone();
  order("a", kNow - 6 * kDay, 9'000);
  evaluate();
  EXPECT_TRUE(is_member("recent"));
  evaluate(kNow + 2 * kDay);
  EXPECT_FALSE(is_member("recent"));
  EXPECT_FALSE(is_member("spender"));
  order("b", kNow + kDay, 2'000);
  evaluate(kNow + 2 * kDay);
  EXPECT_TRUE(is_member("recent"));
  EXPECT_TRUE(is_member("spender"));
}

TEST_F(RecordTest, NothingOfTheUserBeforeStays) {
  someone();
  record.set_int(shop.field("age"), 30);
  record.set_text(shop.field("city"), "Paris");
  order("a", kNow - kDay, 90'000);
  evaluate();
  ASSERT_TRUE(is_member("paris"));
  someone();
  record.set_text(shop.field("city"), "Lyon");
  evaluate();
  EXPECT_EQ(verdict("adult"), Verdict::Unknown);
  EXPECT_FALSE(is_member("paris"));
  EXPECT_FALSE(is_member("spender"));
}

TEST_F(RecordTest, WhatIsRequiredIsAskedFor) {
  record.clear();
  const Status id = record.evaluate(kNow);
  ASSERT_FALSE(id.ok());
  EXPECT_EQ(id.error().slug, "missing-value");
  EXPECT_NE(id.error().message.find("members.id"), std::string::npos);
  someone();
  record.add_row(shop.table("orders"), kNow - kDay);
  const Status amount = record.evaluate(kNow);
  ASSERT_FALSE(amount.ok());
  EXPECT_NE(amount.error().message.find("orders.amount"), std::string::npos);
}

TEST_F(RecordTest, OtherTypesAreRefused) {
  someone();
  EXPECT_FALSE(record.set_text(shop.field("age"), "30"));
  EXPECT_FALSE(record.set_number(shop.field("age"), 30));
  EXPECT_FALSE(record.set_text(shop.field("level"), "silver"));
  EXPECT_FALSE(record.set_int(shop.field("level"), 2));
  EXPECT_FALSE(record.set_bool(shop.field("city"), true));
  EXPECT_TRUE(record.set_number(shop.field("points"), std::numeric_limits<double>::quiet_NaN()));
  evaluate();
  EXPECT_EQ(verdict("half"), Verdict::True);  // what is no number is missing: the default
}

TEST_F(RecordTest, ColumnsOfRowsAtOnce) {
  someone();
  const std::vector<std::int64_t> times{kNow - 3 * kDay, kNow - 2 * kDay, kNow - kDay};
  const std::vector<std::int64_t> amounts{1'000, 2'000, 3'000};
  record.add_rows(shop.table("orders"), times);
  EXPECT_TRUE(record.set_ints(shop.field("orders.amount"), amounts));
  record.set_text(shop.field("orders.order_id"), "the last one's");
  evaluate();
  // The first two have no order_id and are one order.
  EXPECT_EQ(record.value(shop.tag("spent")), Scalar{std::int64_t{4'000}});
}

TEST_F(RecordTest, ThreadsShareAnEvaluator) {
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&, thread] {
      Record own(*shop.evaluator);
      for (int i = 0; i < 2'000; ++i) {
        own.clear();
        own.set_user(thread);
        own.set_text(shop.field("level"), i % 2 == 0 ? "gold" : "none");
        own.set_text(shop.field("city"), "town " + std::to_string(i * thread));
        ASSERT_TRUE(own.evaluate(kNow + i).ok());
        ASSERT_EQ(own.verdict(shop.tag("gold")) == Verdict::True, i % 2 == 0);
        ASSERT_EQ(own.verdict(shop.tag("paris")), Verdict::False);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace tagc
