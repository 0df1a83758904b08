// A pack gives what its files give, and says so when it cannot.
#include <chrono>
#include <filesystem>

#include "runtime/load/pack/manifest.h"
#include "tests/unit/pack/shop.h"

namespace tagc::test {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Pack : public testing::Test {
 protected:
  void SetUp() override {
    const auto packed = shop_.pack("packed");
    ASSERT_TRUE(packed.ok()) << packed.error().message;
  }

  void expect_the_same() {
    for (const int threads : {1, 3}) {
      const auto from_files = shop_.load("data", threads),
                 from_pack = shop_.load("packed", threads);
      ASSERT_TRUE(from_files.ok()) << from_files.error().message;
      ASSERT_TRUE(from_pack.ok()) << from_pack.error().message << from_pack.error().file;
      EXPECT_EQ(dump(from_pack->dataset), dump(from_files->dataset));
      EXPECT_EQ(dump(from_pack->report), dump(from_files->report));
      EXPECT_EQ(from_pack->dataset.fingerprint, from_files->dataset.fingerprint);
      EXPECT_THAT(from_pack->report.changed_files, IsEmpty());
    }
  }

  Shop shop_;
};

TEST_F(Pack, GivesWhatItsFilesGive) { expect_the_same(); }

TEST_F(Pack, GivesTheEventsBeforeEveryNow) {
  for (const char* now : {"2026-01-05", "2026-03-01", "2026-03-03", "2026-03-10", "2030-01-01",
                          "2030-01-02", "2031-01-01"}) {
    SCOPED_TRACE(now);
    shop_.data.options.now = at(now);
    expect_the_same();
  }
}

TEST_F(Pack, GivesAnyPartOfIt) {
  const DataRequest all = shop_.data.request;
  for (std::size_t i = 0; i < all.columns.size(); ++i) {
    SCOPED_TRACE(i);
    shop_.data.request = all;
    shop_.data.request.columns = {all.columns[i]};
    expect_the_same();
  }
  shop_.data.request = {};
  expect_the_same();
}

// Whoever asks for a field of few texts is not given those of others.
TEST_F(Pack, GivesFewTextsToThoseWhoAskForFew) {
  const auto all = shop_.load("packed");
  shop_.data.request.streams.clear();
  shop_.data.request.columns = {{-1, ColumnSource::Field, {FieldPath{5}}, type(Kind::Text)}};
  const auto loaded = shop_.load("packed");
  ASSERT_TRUE(all.ok() && loaded.ok());
  EXPECT_THAT(values(loaded->dataset, 0),
              ElementsAre(t("none"), t("silver"), t("gold"), t("gold")));
  EXPECT_LT(loaded->dataset.texts.size(), all->dataset.texts.size());
}

TEST_F(Pack, IsMappedAndNotCopied) {
  const auto once = shop_.load("packed"), again = shop_.load("packed");
  ASSERT_TRUE(once.ok() && again.ok());
  const Column& points = once->dataset.columns[2];
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(points.values.as<std::int64_t>()) % 64, 0u);
  EXPECT_EQ(points.values.bytes(), 512 * sizeof(std::int64_t));
  EXPECT_EQ(points.values.as<std::int64_t>()[511], 0);
}

TEST_F(Pack, HasTheSameBytesForAnyNumberOfThreads) {
  ASSERT_TRUE(shop_.pack("other", 4).ok());
  for (const auto& entry : fs::directory_iterator(shop_.dir.path("packed"))) {
    const std::string name = entry.path().filename().string();
    EXPECT_EQ(shop_.dir.read("packed/" + name), shop_.dir.read("other/" + name)) << name;
  }
}

TEST_F(Pack, WantsTheSchemaThatItWasMadeUnder) {
  const auto error_with = [&](auto change) {
    Shop other;
    change(other.data.schema);
    LoadOptions options = other.data.options;
    options.data_directory = shop_.dir.path("packed");
    return error_of(load(other.data.schema, other.data.request, TimeZone::utc(), options));
  };
  const auto error = error_with([](Schema& s) { s.tables[0].fields[2].type = type(Kind::Number); });
  EXPECT_EQ(error.slug, "not-in-pack");
  EXPECT_THAT(error.message,
              HasSubstr("`members.points` was packed as `int`, and is now `number`"));
  const std::vector<std::function<void(Schema&)>> changes = {
      [](Schema& s) { s.tables[0].fields[2].name = "score"; },
      [](Schema& s) { s.tables[0].fields[2].column = "score"; },
      [](Schema& s) { s.tables[0].fields[2].nullable = true; },
      [](Schema& s) { s.tables[0].fields[5].default_value = t("else"); },
      [](Schema& s) { s.tables[0].fields[7].utc = true; },
      [](Schema& s) { s.tables[0].fields[9].type = Type::enumeration({"female", "other"}); },
      [](Schema& s) { s.tables[1].name = "purchases"; },
      [](Schema& s) { s.tables[1].path = "orders/1.csv"; },
      [](Schema& s) { s.tables[1].format = "csv"; },
      [](Schema& s) { s.tables[1].dedupe_by = {}; },
      [](Schema& s) { s.tables[1].dedupe_by = {2, 3}; },
      [](Schema& s) { s.tables[3].fields[2].lookup = 6; },
      [](Schema& s) { s.tables[2].kind = TableKind::Manual; },
      [](Schema& s) { s.time_zone = "Asia/Shanghai"; }};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    EXPECT_EQ(error_with(changes[i]).slug, "not-in-pack") << i;
  }
}

TEST_F(Pack, LetsOtherFieldsBeDeclaredOtherwise) {
  shop_.data.schema.tables[0].fields[2].type = type(Kind::Number);
  shop_.data.request.columns = {{-1, ColumnSource::Field, {FieldPath{1}}, type(Kind::Bool)}};
  EXPECT_TRUE(shop_.load("packed").ok());
}

TEST_F(Pack, NamesFilesThatHaveChanged) {
  const auto changed = [&] {
    const auto loaded = shop_.load("packed");
    EXPECT_TRUE(loaded.ok());
    return loaded->report.changed_files;
  };
  const std::string makers = shop_.dir.read("data/makers.csv");
  shop_.dir.write("data/makers.csv", makers + "4,us\n");
  EXPECT_THAT(changed(), ElementsAre("makers.csv"));
  shop_.dir.write("data/makers.csv", makers);  // of another date, but the same
  EXPECT_THAT(changed(), IsEmpty());
  shop_.dir.write("data/makers.csv", std::string(makers.size(), 'x'));
  EXPECT_THAT(changed(), ElementsAre("makers.csv"));
  shop_.dir.write("data/makers.csv", makers);
  shop_.dir.write("data/orders/3.csv", "member,at,number,product,amount\n");
  EXPECT_THAT(changed(), ElementsAre("orders/3.csv"));
  fs::remove(shop_.dir.path("data/orders/3.csv"));
  fs::remove(shop_.dir.path("data/orders/2.csv"));
  EXPECT_THAT(changed(), ElementsAre("orders/2.csv"));
  shop_.data.request = {};  // of members alone
  EXPECT_THAT(changed(), IsEmpty());
}

TEST_F(Pack, SaysNothingOfFilesElsewhere) {
  fs::rename(shop_.dir.path("data"), shop_.dir.path("away"));
  const auto loaded = shop_.load("packed");
  ASSERT_TRUE(loaded.ok());
  EXPECT_THAT(loaded->report.changed_files, IsEmpty());
}

TEST_F(Pack, MovesTogetherWithItsFiles) {
  fs::create_directory(shop_.dir.path("there"));
  fs::rename(shop_.dir.path("data"), shop_.dir.path("there/data"));
  fs::rename(shop_.dir.path("packed"), shop_.dir.path("there/packed"));
  shop_.dir.write("there/data/makers.csv", "id,country\n1,fr\n");
  const auto loaded = shop_.load("there/packed");
  ASSERT_TRUE(loaded.ok());
  EXPECT_THAT(loaded->report.changed_files, ElementsAre("makers.csv"));
}

// With the slugs that files have.
TEST_F(Pack, IsAsStrictAsFiles) {
  shop_.data.options.strict = true;
  const DataRequest all = shop_.data.request;
  const auto slug_of = [&](const std::string& folder) {
    const auto loaded = shop_.load(folder);
    return loaded.ok() ? std::string("fine") : loaded.error().slug;
  };
  for (std::size_t i = 0; i < all.columns.size(); ++i) {
    shop_.data.request = all;
    shop_.data.request.columns = {all.columns[i]};
    if (all.columns[i].stream < 0) shop_.data.request.streams.clear();
    EXPECT_EQ(slug_of("packed"), slug_of("data")) << i;
  }
  shop_.data.request = all;
  shop_.data.request.streams.clear();
  shop_.data.request.columns.resize(1);
  shop_.dir.write("data/members.csv", "member_id,vip\n");
  EXPECT_EQ(slug_of("packed"), "changed-pack");
}

TEST_F(Pack, ReplacesAPackAndNothingElse) {
  shop_.dir.write("data/makers.csv", "id,country\n1,fr\n");
  ASSERT_TRUE(shop_.pack("packed").ok());
  expect_the_same();
  for (const char* folder : {"data", "."}) {
    const auto refused = shop_.pack(folder);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().slug, "cannot-write");
    EXPECT_THAT(refused.error().message, HasSubstr("which is not of a pack"));
  }
  shop_.dir.write("packed/notes.txt", "mine");
  EXPECT_FALSE(shop_.pack("packed").ok());
  expect_the_same();
}

TEST_F(Pack, IsNotMadeOfAPack) {
  PackOptions options;
  options.load.data_directory = shop_.dir.path("packed");
  Disk disk;
  const auto packed =
      pack(disk, shop_.dir.path("again"), shop_.data.schema, TimeZone::utc(), options);
  ASSERT_FALSE(packed.ok());
  EXPECT_EQ(packed.error().slug, "already-packed");
}

TEST(PackOfNobody, IsAPack) {
  TempDir dir;
  dir.write("data/ids.csv", "id,name\n");
  dir.write("data/e.csv", "id,at\n1,2026-01-01\n");
  Data data(
      {users_table("ids.csv", {field("id", type(Kind::Int)), field("name", type(Kind::Text))}),
       events_table("e", "e.csv", {field("id", type(Kind::Int)), field("at", type(Kind::Time))})});
  data.ask_for_users();
  data.ask_for(1);
  PackOptions options;
  options.load.data_directory = dir.path("data");
  Disk disk;
  ASSERT_TRUE(pack(disk, dir.path("packed"), data.schema, TimeZone::utc(), options).ok());
  data.options.data_directory = dir.path("packed");
  const auto loaded = load(data.schema, data.request, TimeZone::utc(), data.options);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_EQ(loaded->dataset.rows(), 0);
  EXPECT_EQ(loaded->report.tables[1].orphans, 1);
}

}  // namespace
}  // namespace tagc::test
