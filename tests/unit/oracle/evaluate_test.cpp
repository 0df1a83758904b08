// Programs as typed trees, written by hand: what the checker would make of
//   events orders ... { amount: money? }    tag rich when sum(orders.amount since joined) > 10
#include <gtest/gtest.h>

#include "stdlib/library.h"
#include "tests/oracle/oracle.h"

namespace tagc::oracle {
namespace {

using namespace typed;

const Type kBool{Kind::Bool, {}};
const Type kInt{Kind::Int, {}};
const Type kMoney{Kind::Money, {}};
const Type kTime{Kind::Time, {}};

Field field(std::string name, Type type) {
  Field result;
  result.name = std::move(name);
  result.type = std::move(type);
  result.nullable = true;
  return result;
}

class OracleEvaluate : public testing::Test {
 protected:
  OracleEvaluate() {
    Table users;
    users.name = "members";
    users.key = 0;
    users.fields = {field("id", kInt), field("joined", kTime), field("age", kInt)};
    Table orders;
    orders.name = "orders";
    orders.kind = tagc::TableKind::Events;
    orders.key = 0;
    orders.time = 1;
    orders.fields = {field("uid", kInt), field("at", kTime), field("amount", kMoney)};
    program_.schema.tables = {users, orders};
    Stream stream;
    stream.name = "orders";
    stream.parts = {{1, {}}};
    stream.fields = {{"at", kTime, false, {add(kTime, RowField{1, {1}})}},
                     {"amount", kMoney, true, {add(kMoney, RowField{1, {2}})}}};
    program_.streams = {stream};
  }

  template <class Node>
  ExprId add(Type type, Node node) {
    program_.exprs.push_back({std::move(type), true, {}, std::move(node)});
    return ExprId{static_cast<std::uint32_t>(program_.exprs.size() - 1)};
  }
  template <class Node>
  ExprId condition(Node node) {
    return add(kBool, std::move(node));
  }
  ExprId constant(Type type, std::int64_t value) { return add(std::move(type), Constant{value}); }
  ExprId age_above(std::int64_t limit) {
    const ExprId age = add(kInt, UserField{{2}});
    return condition(Compare{ast::CompareOp::Greater, age, constant(kInt, limit)});
  }
  ExprId aggregate(const std::string& name, Type type, std::optional<ExprId> value,
                   std::optional<Window> window) {
    return add(std::move(type),
               Aggregate{*functions_.find(name), 0, StreamId{0}, value, window, std::nullopt});
  }
  TagId tag(std::string name, TagKind kind, ExprId value, std::vector<TagId> except = {}) {
    Tag& tag = program_.tags.emplace_back();
    tag.name = std::move(name);
    tag.kind = kind;
    tag.value = value;
    tag.except = std::move(except);
    return TagId{static_cast<std::uint32_t>(program_.tags.size() - 1)};
  }
  Answer run(const test::Rows& rows, std::int64_t now) {
    return evaluate(program_, functions_, rows, now);
  }

  Program program_;
  FunctionRegistry functions_ = standard_functions();
};

const Scalar kNone;
Scalar whole(std::int64_t value) { return value; }
using Values = std::vector<Scalar>;

TEST_F(OracleEvaluate, ConditionsAreThreeValuedAndTagsAreSets) {
  const TagId old = tag("old", TagKind::Condition, age_above(60));
  tag("rest", TagKind::Condition, condition(Not{condition(TagRef{old})}));
  tag("ask", TagKind::Condition, condition(IsMissing{condition(TagRef{old, true}), false}));
  const Answer answer = run(
      {{"members", {"id", "age"}, {{whole(3), whole(61)}, {whole(1), whole(60)}, {whole(2), {}}}}},
      0);
  EXPECT_EQ(answer.users, (Values{whole(1), whole(2), whole(3)}));
  EXPECT_EQ(answer.tags[0].values, (Values{false, false, true}));
  EXPECT_EQ(answer.tags[0].unknown(), 1);
  EXPECT_EQ(answer.tags[1].values, (Values{true, true, false}));
  EXPECT_EQ(answer.tags[1].unknown(), 0);
  EXPECT_EQ(answer.tags[2].values, (Values{false, true, false}));
}

TEST_F(OracleEvaluate, WhoeverIsExceptedIsOut) {
  const TagId old = tag("old", TagKind::Condition, age_above(60));
  tag("grown", TagKind::Segment, age_above(17), {old});
  const Answer answer = run(
      {{"members", {"id", "age"}, {{whole(1), whole(61)}, {whole(2), whole(18)}, {whole(3), {}}}}},
      0);
  EXPECT_EQ(answer.tags[1].values, (Values{false, true, false}));
  EXPECT_EQ(answer.tags[1].unknown(), 1);
}

TEST_F(OracleEvaluate, AggregatesCountTheUsersEventsInTheirWindow) {
  const ExprId amount = add(kMoney, EventField{StreamId{0}, 1});
  const ExprId joined = add(kTime, UserField{{1}});
  const Window since{joined, add(kTime, Now{}), false};
  tag("sum", TagKind::Value, aggregate("sum", kMoney, amount, since));
  tag("count", TagKind::Value, aggregate("count", kInt, std::nullopt, std::nullopt));
  const test::Rows rows = {
      {"members", {"id", "joined"}, {{whole(1), whole(50)}, {whole(2), {}}, {whole(3), whole(50)}}},
      {"orders",
       {"uid", "at", "amount"},
       {{whole(1), whole(50), whole(7)},
        {whole(1), whole(49), whole(100)},
        {whole(1), whole(99), {}},
        {whole(1), whole(100), whole(1)},
        {whole(2), whole(60), whole(5)},
        {whole(9), whole(60), whole(5)},
        {{}, whole(60), whole(5)},
        {whole(1), {}, whole(5)}}}};
  const Answer answer = run(rows, 100);
  EXPECT_EQ(answer.tags[0].values, (Values{whole(7), kNone, whole(0)}));
  EXPECT_EQ(answer.tags[1].values, (Values{whole(3), whole(1), whole(0)}));
}

TEST_F(OracleEvaluate, TheFirstTrueArmWinsAndAScoreAddsThem) {
  const Arm old{constant(kInt, 40), age_above(60)};
  const Arm grown{constant(kInt, 20), age_above(17)};
  tag("first", TagKind::Value, add(kInt, Choose{{old, grown}, std::nullopt}));
  tag("score", TagKind::Value, add(kInt, Score{{old, grown}}));
  const Answer answer = run(
      {{"members", {"id", "age"}, {{whole(1), whole(61)}, {whole(2), whole(18)}, {whole(3), {}}}}},
      0);
  EXPECT_EQ(answer.tags[0].values, (Values{whole(40), whole(20), kNone}));
  EXPECT_EQ(answer.tags[1].values, (Values{whole(60), whole(20), whole(0)}));
}

TEST_F(OracleEvaluate, DuplicatesGoWhereTheTableAsksForIt) {
  program_.schema.tables[1].dedupe_by = {2};
  tag("last", TagKind::Value, aggregate("last", kTime, std::nullopt, std::nullopt));
  tag("count", TagKind::Value, aggregate("count", kInt, std::nullopt, std::nullopt));
  const Answer answer = run({{"members", {"id"}, {{whole(1)}}},
                             {"orders",
                              {"uid", "at", "amount"},
                              {{whole(1), whole(9), whole(7)},
                               {whole(1), whole(3), whole(7)},
                               {whole(1), whole(5), whole(8)}}}},
                            100);
  EXPECT_EQ(answer.tags[0].values, Values{whole(5)});
  EXPECT_EQ(answer.tags[1].values, Values{whole(2)});
}

}  // namespace
}  // namespace tagc::oracle
