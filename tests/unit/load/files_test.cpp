#include "runtime/load/files/data_file.h"
#include "tests/unit/load/support.h"

namespace tagc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class FindFiles : public testing::Test {
 protected:
  FindFiles() {
    for (const char* name : {"a.csv", "orders/2.csv", "orders/10.csv", "orders/1.csv.gz",
                             "orders/.hidden.csv", "orders/notes.txt", "y=1/m=2/x.parquet",
                             "y=1/m=1/x.parquet", "y=2/x.parquet", "odd[1].csv", "x.JSONL"}) {
      dir_.write(name, "");
    }
  }

  std::vector<std::string> find(const std::string& path, const std::string& format = "") {
    Table table = users_table(path, {});
    table.format = format;
    auto found = find_files(table, dir_.path());
    files_.clear();
    error_ = {};
    if (found.ok()) {
      files_ = std::move(found).value();
    } else {
      error_ = found.error();
    }
    std::vector<std::string> names;
    for (const DataFile& file : files_) names.push_back(file.name);
    return names;
  }

  TempDir dir_;
  std::vector<DataFile> files_;
  Error error_;
};

TEST_F(FindFiles, FindsOneOrThoseOfAPatternByName) {
  EXPECT_THAT(find("a.csv"), ElementsAre("a.csv"));
  EXPECT_THAT(find("./orders/../a.csv"), ElementsAre("a.csv"));
  EXPECT_THAT(find("orders/*.csv"), ElementsAre("orders/10.csv", "orders/2.csv"));
  EXPECT_THAT(find("orders/*.csv*"),
              ElementsAre("orders/1.csv.gz", "orders/10.csv", "orders/2.csv"));
  EXPECT_THAT(find("orders/?.csv"), ElementsAre("orders/2.csv"));
  EXPECT_THAT(find("orders/[12]*.csv"), ElementsAre("orders/10.csv", "orders/2.csv"));
  EXPECT_THAT(find("y=*/m=*/*.parquet"), ElementsAre("y=1/m=1/x.parquet", "y=1/m=2/x.parquet"));
  EXPECT_THAT(find("odd[1].csv"), ElementsAre("odd[1].csv"));
}

TEST_F(FindFiles, KnowsFormatsByEndingOrByWord) {
  find("y=2/x.parquet");
  EXPECT_EQ(files_[0].format, FileFormat::Parquet);
  find("x.JSONL");
  EXPECT_EQ(files_[0].format, FileFormat::JsonLines);
  find("orders/1.csv.gz");
  EXPECT_EQ(files_[0].format, FileFormat::Csv);
  find("orders/notes.txt", "arrow");
  EXPECT_EQ(files_[0].format, FileFormat::Arrow);
  find("orders/notes.txt");
  EXPECT_EQ(error_.slug, "unknown-format");
  EXPECT_EQ(error_.file, "orders/notes.txt");
}

TEST_F(FindFiles, SaysWhatIsThereInstead) {
  find("orders/*.parquet");
  EXPECT_EQ(error_.slug, "missing-file");
  EXPECT_THAT(error_.advice, HasSubstr("10.csv, 2.csv"));
  find("order/*.csv");
  EXPECT_THAT(error_.advice, HasSubstr("orders"));
  find("b.csv");
  EXPECT_THAT(error_.advice, HasSubstr("did you mean \"a.csv\"?"));
  find("orders");
  EXPECT_EQ(error_.slug, "missing-file");
  EXPECT_THAT(error_.advice, HasSubstr("orders/*.parquet"));
  Table table = users_table("a.csv", {});
  EXPECT_THAT(find_files(table, dir_.path("nowhere")).error().advice, HasSubstr("does not exist"));
}

TEST_F(FindFiles, NeverLeavesTheDataFolder) {
  for (const char* path :
       {"../a.csv", "orders/../../a.csv", "/etc/passwd", "..", "", "*/../../x"}) {
    EXPECT_TRUE(find(path).empty());
    EXPECT_EQ(error_.slug, "path-outside") << path;
  }
}

TEST_F(FindFiles, StartsInTheFolderOfTheSchemaWithoutADataFolder) {
  Table table = users_table("2.csv", {});
  table.directory = dir_.path("orders");
  const auto found = find_files(table, "");
  ASSERT_TRUE(found.ok());
  EXPECT_EQ((*found)[0].name, "2.csv");
}

}  // namespace
}  // namespace tagc::test
