// What the files of a result hold.
#include <arrow/api.h>
#include <arrow/io/file.h>
#include <gtest/gtest.h>
#include <parquet/arrow/reader.h>

#include <nlohmann/json.hpp>

#include "runtime/output/sha256.h"
#include "tests/unit/output/results.h"

namespace tagc {
namespace {

using namespace test;

class FilesTest : public ::testing::Test {
 protected:
  Files written(const Answers& answers, WriteOptions options = {}) {
    const std::string folder = sandbox_.path("out");
    const Status status = write(folder, answers, options);
    EXPECT_TRUE(status.ok()) << status.error().message;
    EXPECT_EQ(flaw_of(folder), "");
    return files_of(folder);
  }

  std::shared_ptr<arrow::Table> parquet(const std::string& name) {
    const auto file = arrow::io::ReadableFile::Open(sandbox_.path("out/" + name)).ValueOrDie();
    const auto reader = parquet::arrow::OpenFile(file, arrow::default_memory_pool()).ValueOrDie();
    const auto table = reader->ReadTable().ValueOrDie();
    EXPECT_TRUE(table->ValidateFull().ok());
    return table->CombineChunks().ValueOrDie();
  }

  Sandbox sandbox_;
};

TEST_F(FilesTest, CsvOfASetHasAnIdALine) {
  EXPECT_EQ(written(answers(10, 3))["value.vip.csv"], "id\n3\n6\n9\n");
}

TEST_F(FilesTest, CsvOfValuesLeavesOutWhoHasNone) {
  EXPECT_EQ(written(answers(4, 2))["称呼.csv"], "id,value\n1,user 2\n3,user 4\n");
}

TEST_F(FilesTest, CsvPrintsValuesAsTheLanguageWritesThem) {
  Files files = written(every_type());
  EXPECT_EQ(files["set.csv"], "id\na\n=c\n");
  EXPECT_EQ(files["bool.csv"], "id,value\na,true\n\"b,\"\"x\"\"\",false\n");
  EXPECT_EQ(files["int.csv"], "id,value\na,-5\n\"b,\"\"x\"\"\",9223372036854775807\n");
  EXPECT_EQ(files["money.csv"], "id,value\na,3000.00\n\"b,\"\"x\"\"\",-92233720368547758.08\n");
  EXPECT_EQ(files["text.csv"], "id,value\na,=1+1\n\"b,\"\"x\"\"\",\"\"\n");
  EXPECT_EQ(files["date.csv"], "id,value\na,1970-01-01\n\"b,\"\"x\"\"\",1969-12-31\n");
  EXPECT_EQ(files["time.csv"],
            "id,value\na,1970-01-01T00:00:00+00:00\n\"b,\"\"x\"\"\",1970-01-01T00:00:01.5+00:00\n");
  EXPECT_EQ(files["list.csv"], "id,value\na,=x;y\n\"b,\"\"x\"\"\",\"\"\n");
  EXPECT_EQ(files["amounts.csv"], "id,value\na,1.50\n\"b,\"\"x\"\"\",-0.01;0.00\n");
  EXPECT_EQ(files["enum.csv"], "id,value\na,北京\n\"b,\"\"x\"\"\",low\n");
}

TEST_F(FilesTest, CsvFormulasCanBeNeutralised) {
  WriteOptions options;
  options.neutralise_formulas = true;
  Files files = written(every_type(), options);
  EXPECT_EQ(files["set.csv"], "id\na\n'=c\n");
  EXPECT_EQ(files["text.csv"], "id,value\na,'=1+1\n\"b,\"\"x\"\"\",\"\"\n");
  EXPECT_EQ(files["int.csv"], "id,value\na,-5\n\"b,\"\"x\"\"\",9223372036854775807\n");
}

TEST_F(FilesTest, TimesAreWrittenWithTheOffsetOfTheZone) {
  const TimeZone zone = TimeZone::find("America/St_Johns").value();
  const Answers every = every_type();
  ASSERT_TRUE(write_results(sandbox_.path("out"), every.result, every.dataset, zone, {}).ok());
  EXPECT_EQ(files_of(sandbox_.path("out"))["time.csv"].substr(9, 27),
            "a,1969-12-31T20:30:00-03:30");
}

TEST_F(FilesTest, BitmapsAreReadableAndUsersSayWhose) {
  const Answers all = answers(200'000, 7);
  Files files = written(all);
  const auto bitmap = TagBitmap::parse(files["value.vip.roaring"]);
  ASSERT_TRUE(bitmap.ok());
  EXPECT_EQ(bitmap->rows(), all.result.tags[0].bitmap.rows());
  EXPECT_FALSE(files.contains("称呼.roaring"));
  const auto users = parquet("users.parquet");
  ASSERT_EQ(users->num_rows(), 200'000);
  EXPECT_EQ(users->schema()->ToString(), "row: int64 not null\nid: int64 not null");
  const auto ids = std::static_pointer_cast<arrow::Int64Array>(users->column(1)->chunk(0));
  EXPECT_EQ(ids->Value(bitmap->rows().back()) % 7, 0);
}

TEST_F(FilesTest, ParquetKeepsTypes) {
  written(every_type());
  const auto tags = parquet("tags.parquet");
  EXPECT_EQ(tags->schema()->ToString(),
            "id: string not null\nset: bool not null\nbool: bool\nint: int64\nnumber: double\n"
            "money: decimal128(19, 2)\ntext: string\ndate: date32[day]\n"
            "time: timestamp[us, tz=UTC]\nduration: duration[us]\n"
            "list: list<element: string>\namounts: list<element: decimal128(19, 2)>\nenum: string");
  const auto cell = [&](const char* column, std::int64_t row) {
    return tags->GetColumnByName(column)->GetScalar(row).ValueOrDie()->ToString();
  };
  EXPECT_EQ(cell("set", 0) + cell("set", 1) + cell("set", 2), "truefalsetrue");
  EXPECT_EQ(cell("bool", 0) + cell("bool", 1) + cell("bool", 2), "truefalsenull");
  EXPECT_EQ(cell("money", 0), "3000.00");
  EXPECT_EQ(cell("money", 1), "-92233720368547758.08");
  EXPECT_EQ(cell("date", 1), "1969-12-31");
  EXPECT_EQ(cell("enum", 0), "北京");
  const auto list =
      std::static_pointer_cast<arrow::ListArray>(tags->GetColumnByName("list")->chunk(0));
  EXPECT_EQ(list->value_length(0), 2);
  EXPECT_EQ(list->value_slice(0)->GetScalar(0).ValueOrDie()->ToString(), "=x");
  EXPECT_EQ(list->value_length(1), 0);
  const auto amounts =
      std::static_pointer_cast<arrow::ListArray>(tags->GetColumnByName("amounts")->chunk(0));
  EXPECT_EQ(amounts->value_slice(1)->GetScalar(0).ValueOrDie()->ToString(), "-0.01");
  EXPECT_EQ(amounts->value_length(1), 2);
  for (const char* name :
       {"int", "number", "money", "text", "date", "time", "duration", "list", "amounts", "enum"}) {
    EXPECT_EQ(cell(name, 2), "null") << name;
  }
}

TEST_F(FilesTest, ParquetHoldsEveryRowOverMorselsAndGroups) {
  constexpr std::int64_t kUsers = 17 * kMorselRows + 3;
  WriteOptions options;
  options.formats = {OutputFormat::Parquet};
  options.threads = 3;
  written(answers(kUsers, 11), options);
  const auto tags = parquet("tags.parquet");
  ASSERT_EQ(tags->num_rows(), kUsers);
  const auto vip = std::static_pointer_cast<arrow::BooleanArray>(tags->column(1)->chunk(0));
  const auto name = std::static_pointer_cast<arrow::StringArray>(tags->column(2)->chunk(0));
  for (std::int64_t row = 0; row < kUsers; ++row) {
    const bool in = (row + 1) % 11 == 0;
    ASSERT_EQ(vip->Value(row), in) << row;
    ASSERT_EQ(name->IsNull(row), in) << row;
  }
}

TEST_F(FilesTest, ATagCalledIdDoesNotHideTheUsers) {
  Answers all = answers(3, 2);
  all.result.tags[0].name = "id";
  written(all);
  EXPECT_EQ(parquet("tags.parquet")->schema()->field_names(),
            (std::vector<std::string>{"_id", "id", "称呼"}));
}

TEST_F(FilesTest, OnlyTheFormatsAskedForAreWritten) {
  const auto names = [&](OutputFormat format) {
    WriteOptions options;
    options.formats = {format};
    std::vector<std::string> all;
    for (const auto& [name, content] : written(answers(4, 2), options)) all.push_back(name);
    return all;
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(names(OutputFormat::Csv), (Names{"manifest.json", "value.vip.csv", "称呼.csv"}));
  EXPECT_EQ(names(OutputFormat::Parquet),
            (Names{"manifest.json", "tags.parquet", "users.parquet"}));
  EXPECT_EQ(names(OutputFormat::Roaring),
            (Names{"manifest.json", "users.parquet", "value.vip.roaring"}));
}

TEST_F(FilesTest, TheManifestSaysWhatTheResultIs) {
  Answers all = answers(10, 3);
  all.result.tags[0].unknown = 4;
  all.result.tags[0].causes = {{"city", 4}};
  WriteOptions options;
  options.now = 1'500'000;
  const auto manifest = nlohmann::json::parse(written(all, options)["manifest.json"]);
  EXPECT_EQ(manifest["tagc"], "test");
  EXPECT_EQ(manifest["now"], "1970-01-01T00:00:01.5+00:00");
  EXPECT_EQ(manifest["rows"], 10);
  EXPECT_EQ(manifest["program"], "program");
  EXPECT_EQ(manifest["data"], "data of 3");
  const auto& vip = manifest["tags"][0];
  EXPECT_EQ(vip["name"], "value.vip");
  EXPECT_EQ(vip["kind"], "set");
  EXPECT_EQ(vip["members"], 3);
  EXPECT_EQ(vip["unknown"], 4);
  EXPECT_EQ(vip["causes"][0]["label"], "city");
  EXPECT_EQ(manifest["tags"][1]["kind"], "value");
  EXPECT_EQ(manifest["tags"][1]["type"], "text");
}

TEST_F(FilesTest, BytesDoNotDependOnThreads) {
  WriteOptions options;
  const Files one = written(answers(100'000, 5), options);
  options.threads = 4;
  EXPECT_EQ(written(answers(100'000, 5), options), one);
}

TEST_F(FilesTest, NoUsersIsAResultToo) {
  Files files = written(answers(0, 2));
  EXPECT_EQ(files["value.vip.csv"], "id\n");
  EXPECT_EQ(parquet("tags.parquet")->num_rows(), 0);
}

TEST(FileName, KeepsWhatAFileSystemTakes) {
  EXPECT_EQ(file_name_of("value.vip"), "value.vip");
  EXPECT_EQ(file_name_of("推送.互联网人"), "推送.互联网人");
  EXPECT_EQ(file_name_of("a/b"), "a%2Fb");
  EXPECT_EQ(file_name_of("100%"), "100%25");
  EXPECT_EQ(file_name_of(".hidden"), "%2Ehidden");
  EXPECT_EQ(file_name_of("ends."), "ends%2E");
  EXPECT_EQ(file_name_of(".."), "%2E%2E");
  EXPECT_EQ(file_name_of("a\nb"), "a%0Ab");
}

TEST(FileName, OfALongNameIsShortAndItsOwn) {
  std::string name;
  for (int i = 0; i < 100; ++i) name += "标";
  const std::string one = file_name_of(name + "1"), two = file_name_of(name + "2");
  EXPECT_NE(one, two);
  EXPECT_LE(one.size(), 240u);
  EXPECT_EQ(one.substr(0, 198), name.substr(0, 198));
}

TEST(Sha256, IsWhatOthersSay) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  Sha256 pieces;
  pieces.add("a");
  pieces.add("bc");
  EXPECT_EQ(pieces.hex(), sha256("abc"));
}

}  // namespace
}  // namespace tagc
