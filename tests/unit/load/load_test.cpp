// A whole load: tables to users, streams, columns, report.
#include <algorithm>
#include <random>

#include "tests/unit/load/support.h"

namespace tagc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<Table> shop() {
  Field product = field("product", type(Kind::Int));
  product.lookup = 2;
  Field brand = nullable(field("brand", type(Kind::Text)));
  brand.lookup = 3;
  return {users_table("members.csv",
                      {field("id", type(Kind::Int)), nullable(field("city", type(Kind::Text)))}),
          events_table("orders", "orders/*.csv",
                       {field("uid", type(Kind::Int)), field("paid_at", type(Kind::Time)),
                        field("amount", type(Kind::Money)), product}),
          lookup_table(
              "products", "products.csv",
              {field("pid", type(Kind::Int)), nullable(field("name", type(Kind::Text))), brand}),
          lookup_table("brands", "brands.csv",
                       {field("brand", type(Kind::Text)), field("luxury", type(Kind::Bool))})};
}

void write_shop(const TempDir& dir) {
  dir.write("members.csv", "id,city\n3,\xE5\x8C\x97\xE4\xBA\xAC\n1,\n2,Paris\n");
  dir.write("orders/a.csv",
            "uid,paid_at,amount,product,ignored\n"
            "2,2026-01-02T10:00,10.50,7,x\n"
            "3,2026-01-01,1,8,x\n"
            "2,2026-01-01T10:00,2,9,x\n");
  dir.write("orders/b.csv",
            "uid,paid_at,amount,product,ignored\n"
            "3,2026-01-01,3,7,\n"
            "9,2026-01-01,4,7,\n"
            ",2026-01-01,5,7,\n"
            "1,,6,7,\n"
            "1,2027-01-15T08:00,7,7,\n");
  dir.write("products.csv", "pid,name,brand\n8,ball,B\n7,bat,A\n");
  dir.write("brands.csv", "brand,luxury\nA,true\n");
}

ColumnRequest path(int stream, FieldPath path, Kind kind) {
  return {stream, ColumnSource::Field, {std::move(path)}, type(kind)};
}

TEST(Load, PutsUsersAndEventsInOrder) {
  TempDir dir;
  write_shop(dir);
  Data data(shop());
  data.ask_for_users();
  data.ask_for(1);
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  const Dataset& dataset = loaded->dataset;
  EXPECT_THAT(dataset.users.ints(), ElementsAre(1, 2, 3));
  EXPECT_THAT(values(dataset, 1), ElementsAre(kMissing, t("Paris"), t("北京")));
  ASSERT_EQ(dataset.streams[0].offsets.size(), 513u);
  EXPECT_EQ(dataset.streams[0].offsets[1], 0);
  EXPECT_EQ(dataset.streams[0].offsets[2], 2);
  EXPECT_EQ(dataset.streams[0].offsets[3], 4);
  EXPECT_EQ(dataset.streams[0].offsets[512], 4);
  EXPECT_THAT(values(dataset, 2), ElementsAre(n(2), n(2), n(3), n(3)));
  EXPECT_THAT(values(dataset, 4), ElementsAre(n(200), n(1050), n(100), n(300)));
}

TEST(Load, ReportsWhatItSaw) {
  TempDir dir;
  write_shop(dir);
  Data data(shop());
  data.ask_for_users();
  data.ask_for(1);
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok());
  ASSERT_EQ(loaded->report.tables.size(), 2u);
  const TableReport& members = loaded->report.tables[0];
  EXPECT_EQ(members.rows, 3);
  EXPECT_EQ(members.fields[1].name, "members.city");
  EXPECT_EQ(members.fields[1].missing, 1);
  const TableReport& orders = loaded->report.tables[1];
  EXPECT_THAT(orders.files, ElementsAre("orders/a.csv", "orders/b.csv"));
  EXPECT_EQ(orders.rows, 8);
  EXPECT_EQ(orders.used, 4);
  EXPECT_EQ(orders.orphans, 1);
  EXPECT_EQ(orders.without_user, 1);
  EXPECT_EQ(orders.without_time, 1);
  EXPECT_EQ(orders.after_now, 1);
  EXPECT_EQ(orders.first_time, at("2026-01-01"));
  EXPECT_EQ(orders.last_time, at("2026-01-02T10:00"));
  EXPECT_EQ(loaded->dataset.fingerprint.size(), 16u);
}

TEST(Load, FollowsLookups) {
  TempDir dir;
  write_shop(dir);
  Data data(shop());
  data.request.streams.push_back({"orders", {1}});
  data.request.columns = {path(0, {3, 1}, Kind::Text), path(0, {3, 2, 1}, Kind::Bool)};
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 0), ElementsAre(kMissing, t("bat"), t("ball"), t("bat")));
  EXPECT_THAT(values(loaded->dataset, 1),
              ElementsAre(kMissing, Scalar(true), kMissing, Scalar(true)));
  const auto& fields = loaded->report.tables[1].fields;
  const auto found = std::find_if(fields.begin(), fields.end(), [](const FieldReport& f) {
    return f.name == "orders.product.brand.luxury";
  });
  ASSERT_NE(found, fields.end());
  EXPECT_EQ(found->rows, 4);
  EXPECT_EQ(found->missing, 2);
  EXPECT_EQ(found->unmatched_lookups, 2);  // product 9, and brand B of product 8
}

TEST(Load, ReadsOnlyWhatIsAskedFor) {
  TempDir dir;
  write_shop(dir);
  std::filesystem::remove(dir.path("products.csv"));
  dir.write("orders/c.csv", "uid,paid_at,product\n1,2026-01-01,nonsense\n");
  Data data(shop());
  data.request.streams.push_back({"orders", {1}});
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_EQ(loaded->dataset.streams[0].rows, 5);
}

TEST(Load, RefusesAKeyThatALookupHasTwice) {
  TempDir dir;
  write_shop(dir);
  dir.write("products.csv", "pid,name,brand\n8,ball,B\n7,bat,A\n8,box,B\n");
  Data data(shop());
  data.request.streams.push_back({"orders", {1}});
  data.request.columns = {path(0, {3, 1}, Kind::Text)};
  const Error error = error_of(data.load(dir));
  EXPECT_EQ(error.slug, "duplicate-key");
  EXPECT_THAT(error.message, HasSubstr("8"));
  EXPECT_THAT(error.message, HasSubstr("products.csv row 3"));
}

TEST(Load, UnitesStreamsByTimeThenPart) {
  TempDir dir;
  dir.write("members.csv", "id\n1\n2\n");
  dir.write("a.csv", "uid,ts,v\n1,2026-01-02,1\n1,2026-01-03,2\n");
  dir.write("b.csv", "uid,ts,w\n1,2026-01-03,3\n1,2026-01-01,4\n2,2026-01-01,5\n");
  const auto fields = [](const char* value) {
    return std::vector<Field>{field("uid", type(Kind::Int)), field("ts", type(Kind::Time)),
                              field(value, type(Kind::Int))};
  };
  Data data({users_table("members.csv", {field("id", type(Kind::Int))}),
             events_table("a", "a.csv", fields("v")), events_table("b", "b.csv", fields("w"))});
  data.request.streams = {{"both", {1, 2}}, {"b", {2}}};
  data.request.columns = {{0, ColumnSource::Field, {FieldPath{2}, FieldPath{2}}, type(Kind::Int)},
                          {0, ColumnSource::Field, {FieldPath{2}, std::nullopt}, type(Kind::Int)},
                          {0, ColumnSource::Part, {}, Type::enumeration({"a", "b"})},
                          {0, ColumnSource::Time, {}, type(Kind::Time)},
                          {1, ColumnSource::Field, {FieldPath{2}}, type(Kind::Int)}};
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 0), ElementsAre(n(4), n(1), n(2), n(3), n(5)));
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(kMissing, n(1), n(2), kMissing, kMissing));
  EXPECT_THAT(values(loaded->dataset, 2), ElementsAre(n(1), n(0), n(0), n(1), n(1)));
  EXPECT_EQ(as_int(values(loaded->dataset, 3)[0]), at("2026-01-01"));
  EXPECT_THAT(values(loaded->dataset, 4), ElementsAre(n(4), n(3), n(5)));
}

TEST(Load, TakesManualTagsWithoutATimeInOrderOfTheirRows) {
  TempDir dir;
  dir.write("members.csv", "id\n1\n2\n");
  dir.write("vip.csv", "id,level\n2,gold\n1,silver\n2,silver\n");
  Table manual = events_table(
      "vip", "vip.csv",
      {field("id", type(Kind::Int)), field("level", Type::enumeration({"silver", "gold"}))});
  manual.kind = TableKind::Manual;
  manual.time = -1;
  Data data({users_table("members.csv", {field("id", type(Kind::Int))}), manual});
  data.ask_for(1);
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(n(0), n(1), n(0)));
  EXPECT_EQ(loaded->dataset.streams[0].times.values.as<std::int64_t>()[2], kNoGivenTime);

  dir.write("vip.csv", "id,level\n2,gold\n1,bronze\n");
  const Error error = error_of(data.load(dir));
  EXPECT_EQ(error.slug, "unknown-value");
  EXPECT_EQ(error.line, 3);
  EXPECT_THAT(error.message, HasSubstr("bronze"));
}

TEST(Load, TakesTextIds) {
  TempDir dir;
  dir.write("members.csv", "id\nb\nlonger than eight bytes 2\nlonger than eight bytes 1\na\n");
  dir.write("e.csv", "uid,ts\nb,2026-01-01\nlonger than eight bytes 1,2026-01-01\nc,2026-01-01\n");
  Data data({users_table("members.csv", {field("id", type(Kind::Text))}),
             events_table("e", "e.csv",
                          {field("uid", type(Kind::Text)), field("ts", type(Kind::Time))})});
  data.ask_for_users();
  data.ask_for(1);
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  const UserIds& users = loaded->dataset.users;
  EXPECT_THAT(printed(users),
              ElementsAre("a", "b", "longer than eight bytes 1", "longer than eight bytes 2"));
  EXPECT_EQ(users.find("b"), 1);
  EXPECT_EQ(users.find("c"), std::nullopt);
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(t("b"), t("longer than eight bytes 1")));
  EXPECT_EQ(loaded->report.tables[1].orphans, 1);
}

TEST(Load, TakesNoUsersAtAll) {
  TempDir dir;
  dir.write("members.csv", "id,city\n");
  dir.write("orders/a.csv", "uid,paid_at,amount,product\n1,2026-01-01,1,1\n");
  Data data(shop());
  data.ask_for_users();
  data.ask_for(1);
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_EQ(loaded->dataset.rows(), 0);
  EXPECT_EQ(loaded->dataset.streams[0].offsets, (std::vector<std::int64_t>{0}));
  EXPECT_EQ(loaded->report.tables[1].orphans, 1);
}

TEST(Load, FillsDefaultsAndRefusesMissingValues) {
  TempDir dir;
  dir.write("members.csv", "id,points,level\n1,,\n2,5,b\n");
  Data data({users_table(
      "members.csv",
      {field("id", type(Kind::Int)), with_default(field("points", type(Kind::Int)), n(7)),
       with_default(field("level", Type::enumeration({"a", "b"})), n(0))})});
  data.ask_for_users();
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(n(7), n(5)));
  EXPECT_THAT(values(loaded->dataset, 2), ElementsAre(n(0), n(1)));
  EXPECT_EQ(loaded->report.tables[0].fields[1].missing, 1);
  EXPECT_EQ(loaded->report.tables[0].fields[1].defaulted, 1);

  data.schema.tables[0].fields[1].default_value = {};
  const Error error = error_of(data.load(dir));
  EXPECT_EQ(error.slug, "missing-value");
  EXPECT_EQ(error.file, "members.csv");
  EXPECT_EQ(error.line, 2);
  EXPECT_THAT(error.message, HasSubstr("1 value is missing"));
}

TEST(Load, CountsUnknownLabelsAndReadsThemAsMissing) {
  TempDir dir;
  dir.write("members.csv", "id,level\n1,x\n2,y\n3,a\n4,y\n5,A\n");
  Data data(
      {users_table("members.csv", {field("id", type(Kind::Int)),
                                   nullable(field("level", Type::enumeration({"a", "b"})))})});
  data.ask_for_users();
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1),
              ElementsAre(kMissing, kMissing, n(0), kMissing, kMissing));
  const FieldReport& report = loaded->report.tables[0].fields[1];
  EXPECT_EQ(report.unknown_value_rows, 4);
  EXPECT_THAT(report.unknown_values,
              ElementsAre(std::pair("y", 2), std::pair("A", 1), std::pair("x", 1)));

  data.options.strict = true;
  EXPECT_EQ(error_of(data.load(dir)).slug, "unknown-value");
  data.options.strict = false;
  data.schema.tables[0].fields[1].nullable = false;
  const Error error = error_of(data.load(dir));
  EXPECT_EQ(error.slug, "unknown-value");
  EXPECT_EQ(error.line, 2);
}

TEST(Load, TellsItsProgressAndStopsWhenTold) {
  TempDir dir;
  write_shop(dir);
  Data data(shop());
  data.ask_for_users();
  data.ask_for(1);
  std::vector<std::string> told;
  data.options.progress = [&](const std::string& what, double done) {
    EXPECT_GE(done, 0);
    EXPECT_LE(done, 1);
    told.push_back(what);
    return true;
  };
  ASSERT_TRUE(data.load(dir).ok());
  EXPECT_THAT(told, testing::IsSupersetOf(
                        {"looking at the files", "reading members", "reading orders", "sorting"}));
  const std::size_t calls = told.size();
  for (std::size_t stop = 1; stop <= calls; ++stop) {
    std::size_t call = 0;
    data.options.progress = [&](const std::string&, double) { return ++call < stop; };
    EXPECT_EQ(error_of(data.load(dir)).slug, "stopped");
  }
}

TEST(Load, GivesTheSameFingerprintForTheSameFilesOnly) {
  TempDir dir;
  write_shop(dir);
  Data data(shop());
  data.ask_for(1);
  const std::string before = data.load(dir)->dataset.fingerprint;
  data.options.threads = 4;
  EXPECT_EQ(data.load(dir)->dataset.fingerprint, before);
  dir.write("brands.csv", "not read");
  EXPECT_EQ(data.load(dir)->dataset.fingerprint, before);
  std::string bytes = dir.read("orders/b.csv");
  bytes.back() = ' ';
  dir.write("orders/b.csv", bytes);
  EXPECT_NE(data.load(dir)->dataset.fingerprint, before);
}

}  // namespace
}  // namespace tagc::test
