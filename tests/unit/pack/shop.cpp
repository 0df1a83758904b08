#include "tests/unit/pack/shop.h"

namespace tagc::test {
namespace {

Field leading(Field field, int table) {
  field.lookup = table;
  return field;
}

std::vector<Table> tables() {
  const Type gender = Type::enumeration({"female", "male"});
  Field segment = with_default(field("segment", type(Kind::Text)), t("none"));
  Field scores = leading(nullable(field("member_id", type(Kind::Text))), 6);
  scores.name = "scores";
  scores.repeats = 0;
  Table members = users_table(
      "members.csv",
      {field("member_id", type(Kind::Text)), nullable(field("vip", type(Kind::Bool))),
       field("points", type(Kind::Int)), nullable(field("rate", type(Kind::Number))),
       nullable(field("spent", type(Kind::Money))), segment,
       nullable(field("born", type(Kind::Date))), nullable(field("seen", type(Kind::Time))),
       nullable(field("stay", type(Kind::Duration))), nullable(field("gender", gender)),
       nullable(field("likes", Type::list_of(type(Kind::Text)))),
       nullable(field("sizes", Type::list_of(type(Kind::Int)))),
       nullable(field("marks", Type::list_of(gender))), scores});
  Table orders = events_table(
      "orders", "orders/*.csv",
      {field("member", type(Kind::Text)), field("at", type(Kind::Time)),
       field("number", type(Kind::Int)), leading(nullable(field("product", type(Kind::Text))), 3),
       nullable(field("amount", type(Kind::Money)))});
  orders.dedupe_by = {2};
  Table visits = events_table("visits", "visits.jsonl",
                              {field("member", type(Kind::Text)), field("page", type(Kind::Text))});
  visits.kind = TableKind::Records;
  visits.time = -1;
  const Table products =
      lookup_table("products", "products.csv",
                   {field("id", type(Kind::Text)), field("category", type(Kind::Text)),
                    leading(nullable(field("maker", type(Kind::Int))), 4)});
  const Table makers = lookup_table(
      "makers", "makers.csv", {field("id", type(Kind::Int)), field("country", type(Kind::Text))});
  Table given = events_table("given", "given.csv",
                             {field("member", type(Kind::Text)), field("why", type(Kind::Text))});
  given.kind = TableKind::Manual;
  given.time = -1;
  Table profile =
      lookup_table("scores", "scores.csv",
                   {field("member", type(Kind::Text)), nullable(field("score", type(Kind::Int)))});
  profile.kind = TableKind::Profile;
  return {members, orders, visits, products, makers, given, profile};
}

}  // namespace

Shop::Shop() : data(tables()) {
  dir.write("data/members.csv",
            "member_id,vip,points,rate,spent,segment,born,seen,stay,gender,likes,sizes,marks\n"
            "carol,true,7,0.5,1.99,gold,1990-02-28,2026-01-01T08:00,1d,female,a;b,1;2,male\n"
            "alice,,3,nan,,,,,,,,,\n"
            "bob,false,-3,-1.5,20.00,silver,2001-12-31,2025-06-30,12h,male,b;a,1;2,male;female\n"
            "dave,true,0,1e300,0.01,gold,,,,other,,,\n");
  dir.write("data/orders/1.csv",
            "member,at,number,product,amount\n"
            "carol,2026-03-01,1,p1,5.00\nbob,2026-03-02,2,p2,6.00\ncarol,2026-01-05,3,,7.00\n"
            "carol,2026-03-09,1,p1,5.00\nnobody,2026-03-01,9,p1,1.00\n,2026-03-01,8,p1,1.00\n");
  dir.write("data/orders/2.csv",
            "member,at,number,product,amount\n"
            "carol,2026-03-01,4,p9,\ndave,,5,p1,2.00\ndave,2030-01-01,6,p3,3.00\n"
            "dave,2030-01-02,6,p3,3.00\nbob,2026-03-03,2,p2,6.00\n");
  dir.write(
      "data/visits.jsonl",
      "{\"member\": \"bob\", \"page\": \"home\"}\n{\"member\": \"carol\", \"page\": \"a\"}\n"
      "{\"member\": \"bob\", \"page\": \"cart\"}\n{\"member\": \"who\", \"page\": \"home\"}\n");
  dir.write("data/products.csv", "id,category,maker\np3,toys,2\np1,books,1\np2,toys,\n");
  dir.write("data/makers.csv", "id,country\n1,cn\n3,de\n");
  dir.write("data/given.csv", "member,why\ncarol,first\nbob,second\ncarol,third\n");
  dir.write("data/scores.csv", "member,score\nbob,10\nzoe,20\ncarol,\n");
  for (int table = 0; table <= 6; ++table) {
    if (data.schema.tables[static_cast<std::size_t>(table)].kind == TableKind::Lookup) continue;
    if (data.schema.tables[static_cast<std::size_t>(table)].kind == TableKind::Profile) continue;
    data.ask_for(table);
  }
  const Type text = type(Kind::Text);
  data.request.columns.push_back({0, ColumnSource::Field, {FieldPath{3, 1}}, text});
  data.request.columns.push_back({0, ColumnSource::Field, {FieldPath{3, 2, 1}}, text});
  data.request.columns.push_back({-1, ColumnSource::Field, {FieldPath{13, 1}}, type(Kind::Int)});
  data.request.columns.push_back({0, ColumnSource::Time, {std::nullopt}, type(Kind::Time)});
  // A union of orders and visits.
  const auto both = static_cast<int>(data.request.streams.size());
  data.request.streams.push_back({"both", {1, 2}});
  data.request.columns.push_back({both, ColumnSource::Time, {{}, {}}, type(Kind::Time)});
  data.request.columns.push_back(
      {both, ColumnSource::Field, {FieldPath{3, 1}, FieldPath{1}}, text});
}

Result<Packed> Shop::pack(const std::string& folder, int threads) const {
  PackOptions options;
  options.load = data.options;
  options.load.data_directory = dir.path("data");
  options.load.threads = threads;
  options.version = "test";
  Disk disk;
  return tagc::pack(disk, dir.path(folder), data.schema, *TimeZone::find(data.zone), options);
}

Result<Loaded> Shop::load(const std::string& folder, int threads) const {
  LoadOptions options = data.options;
  options.data_directory = dir.path(folder);
  options.threads = threads;
  return tagc::load(data.schema, data.request, *TimeZone::find(data.zone), options);
}

}  // namespace tagc::test
