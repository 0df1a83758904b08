// What a request makes us read.
#include "runtime/dataset/needs.h"

#include <gtest/gtest.h>

namespace tagc::test {
namespace {

Field field(const char* name, Kind kind) {
  Field field;
  field.name = field.column = name;
  field.type = {kind, {}};
  return field;
}

Table table(const char* name, TableKind kind, std::vector<Field> fields) {
  Table table;
  table.name = name;
  table.kind = kind;
  table.fields = std::move(fields);
  table.key = 0;
  return table;
}

// members(id, city), orders(member, at, number, product -> products, amount), products(id, maker, price)
Schema shop() {
  Schema schema;
  schema.tables.push_back(
      table("members", TableKind::Users, {field("id", Kind::Int), field("city", Kind::Text)}));
  Table orders =
      table("orders", TableKind::Events,
            {field("member", Kind::Int), field("at", Kind::Time), field("number", Kind::Text),
             field("product", Kind::Int), field("amount", Kind::Money)});
  orders.time = 1;
  orders.dedupe_by = {2};
  orders.fields[3].lookup = 2;
  schema.tables.push_back(orders);
  schema.tables.push_back(
      table("products", TableKind::Lookup,
            {field("id", Kind::Int), field("maker", Kind::Text), field("price", Kind::Money)}));
  return schema;
}

using Fields = std::vector<bool>;

TEST(Needs, OfNothingAreTheUsersAlone) {
  const std::vector<TableNeed> needs = needs_of(shop(), {});
  EXPECT_TRUE(needs[0].used);
  EXPECT_EQ(needs[0].values, (Fields{false, false}));
  EXPECT_FALSE(needs[1].used);
  EXPECT_FALSE(needs[2].used);
}

TEST(Needs, OfAStreamAreItsTimesAndWhatItIsDedupedBy) {
  DataRequest request;
  request.streams.push_back({"orders", {1}});
  const std::vector<TableNeed> needs = needs_of(shop(), request);
  EXPECT_EQ(needs[1].values, (Fields{false, true, true, false, false}));
  EXPECT_FALSE(needs[2].used);
}

TEST(Needs, OfAPathAreAllTablesOnIt) {
  DataRequest request;
  request.streams.push_back({"orders", {1}});
  request.columns.push_back({.stream = 0,
                             .source = ColumnSource::Field,
                             .paths = {FieldPath{3, 2}},
                             .type = {Kind::Money, {}}});
  const std::vector<TableNeed> needs = needs_of(shop(), request);
  EXPECT_EQ(needs[1].values, (Fields{false, true, true, true, false}));
  EXPECT_TRUE(needs[2].used);
  EXPECT_EQ(needs[2].values, (Fields{false, false, true}));
}

TEST(Needs, AFieldIsRequiredUnlessItMayBeMissingOrIsLeftOutAndCounted) {
  Schema schema = shop();
  Table& orders = schema.tables[1];
  EXPECT_FALSE(is_required(orders, 0));  // events of nobody are counted
  EXPECT_FALSE(is_required(orders, 1));  // those at no time too
  EXPECT_TRUE(is_required(orders, 4));
  orders.fields[4].nullable = true;
  EXPECT_FALSE(is_required(orders, 4));
  orders.fields[4].nullable = false;
  orders.fields[4].default_value = std::int64_t{0};
  EXPECT_FALSE(is_required(orders, 4));
  EXPECT_TRUE(is_required(schema.users(), 0));
}

}  // namespace
}  // namespace tagc::test
