#include <fstream>

#include "runtime/load/read/csv_records.h"
#include "tests/unit/load/support.h"

namespace tagc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(CsvRecords, AreCutBehindWholeOnes) {
  EXPECT_EQ(end_of_csv_records("a,b\nc,d"), 4u);
  EXPECT_EQ(end_of_csv_records("a,b"), 0u);
  EXPECT_EQ(end_of_csv_records("a\n\"b\nc"), 2u);
  EXPECT_EQ(end_of_csv_records("a\n\"b\nc\"\nd"), 8u);
  EXPECT_EQ(end_of_csv_records("\"b\nc\""), 0u);  // the next byte may be another quote
  EXPECT_EQ(end_of_csv_records("a\rb\r"), 2u);    // and here a line feed
  EXPECT_EQ(end_of_csv_records(""), 0u);
}

TEST(CsvRecords, EndTheirQuotedFieldsWithAQuote) {
  const CsvQuotes quotes;
  const auto well_quoted = [&](std::string_view records) {
    return std::string(records.substr(0, quotes.well_quoted(records)));
  };
  for (const char* records :
       {"", "\n", "a,b\n", "\"a\"\r\n", "\"a,\nb\",\"\"\n", "\"say \"\"hi\"\"\",x\r\n",
        "\"\"\"\"\n", "5\" pipe,a\"b\"\n", "a, \"b\"\n", ",,\n\n\r\"a\"\r", "\"\xFF\",\xFF\n"}) {
    EXPECT_EQ(well_quoted(records), records);
  }
  EXPECT_EQ(well_quoted("a,\"b\"c\n"), "");
  EXPECT_EQ(well_quoted("a,\"b\" ,c\n"), "");
  EXPECT_EQ(well_quoted("a\n\"b\"\nc,\"d\ne\"f\"\ng\n"), "a\n\"b\"\n");
  EXPECT_EQ(first_csv_record("c,\"d\ne\"f\"\n\"g\"\n\"h\"\n"), "c,\"d\ne\"f\"\n");
}

class Csv : public testing::Test {
 protected:
  Csv()
      : data_({users_table("u.csv",
                           {field("id", type(Kind::Int)), nullable(field("name", type(Kind::Text))),
                            nullable(field("amount", type(Kind::Money)))})}) {
    data_.ask_for_users();
  }

  Result<Loaded> load(std::string_view bytes) {
    dir_.write("u.csv", bytes);
    return data_.load(dir_);
  }

  // "slug:line" of the error.
  std::string refused(std::string_view bytes) {
    error_ = error_of(load(bytes));
    EXPECT_EQ(error_.file, "u.csv");
    return error_.slug + ":" + std::to_string(error_.line);
  }

  TempDir dir_;
  Data data_;
  Error error_;
};

TEST_F(Csv, ReadsByNameOfColumn) {
  const auto loaded = load("x, amount ,name,\"id\"\n1,2.50,b,2\n,,a,1\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(t("a"), t("b")));
  EXPECT_THAT(values(loaded->dataset, 2), ElementsAre(kMissing, n(250)));
}

TEST_F(Csv, TakesByteOrderMarksLineEndsAndBlankLines) {
  const auto loaded = load("\xEF\xBB\xBFid,name,amount\r\n2,b,1\r\n\r\n1,\"a\r\nz\",\n\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(t("a\r\nz"), t("b")));
}

TEST_F(Csv, TakesChineseColumns) {
  data_.schema.tables[0].fields[1].column = "职位";
  const auto loaded = load("id,职位,amount\n1,增长产品经理,1\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(t("增长产品经理")));
}

TEST_F(Csv, ReadsOneColumnIntoTwoFields) {
  data_.schema.tables[0].fields[1].column = "id";
  const auto loaded = load("id,amount\n7,1\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(t("7")));
}

TEST_F(Csv, TellsAnEmptyTextFromNone) {
  const auto loaded = load("id,name,amount\n1,,\n2,\"\",\"\"\n3, , 1 \n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(kMissing, t(""), t(" ")));
  EXPECT_THAT(values(loaded->dataset, 2), ElementsAre(kMissing, kMissing, n(100)));
}

TEST_F(Csv, NeedsAHeader) {
  EXPECT_EQ(refused(""), "bad-csv:1");
  EXPECT_EQ(refused("\n"), "bad-csv:1");
  EXPECT_EQ(refused("id,\"name\"x,amount\n"), "bad-csv:1");
  EXPECT_EQ(refused("\r\n\nid,nam,amount\n"), "missing-column:3");
  EXPECT_EQ(refused("id,nam,amount\n"), "missing-column:1");
  EXPECT_THAT(error_.advice, HasSubstr("did you mean `from \"nam\"`"));
  EXPECT_EQ(refused("id;name;amount\n1;a;2\n"), "missing-column:1");
  EXPECT_THAT(error_.advice, HasSubstr("commas"));
  EXPECT_EQ(refused("id,name,amount,id\n"), "ambiguous-column:1");
  EXPECT_EQ(refused("id,\"name\n"), "bad-csv:1");
}

TEST_F(Csv, TakesTwoColumnsOfOneNameThatNobodyAskedFor) {
  EXPECT_TRUE(load("id,name,amount,x,x\n1,a,1,,\n").ok());
}

TEST_F(Csv, Promise14NamesTheFirstBadLine) {
  const std::string head = "id,name,amount\n1,\"a\nb\",1\n";
  EXPECT_EQ(refused(head + "2,b,1\n3,c\n"), "bad-csv:5");
  EXPECT_THAT(error_.message, HasSubstr("2 fields where the header has 3"));
  EXPECT_EQ(refused(head + "2,b,1,\n"), "bad-csv:4");
  EXPECT_EQ(refused(head + "2,\"b\"c,1\n"), "bad-csv:4");
  EXPECT_EQ(refused(head + "2,\"b,1\n3,c,1\n"), "bad-csv:4");
  EXPECT_EQ(refused(head + "2,\xFF,1\n"), "bad-csv:4");
  EXPECT_EQ(refused(head + "2,\xE5\x8C\n"), "bad-csv:4");
  for (const char* amount : {"1e400", "0x10", "\"1,5\"", "2023-02-29", "1.5.", "--1"}) {
    EXPECT_EQ(refused(head + "2,b," + amount + "\n3,c,x\n"), "bad-value:4") << amount;
    EXPECT_THAT(error_.message, HasSubstr("amount"));
  }
  EXPECT_EQ(refused(head + "2,b,1.999\n"), "inexact-money:4");
  EXPECT_EQ(refused(head + "x,b,1\n"), "bad-value:4");
}

TEST_F(Csv, Promise14AQuoteTooFewSwallowsNoLines) {
  const std::string bytes = "id,name,amount\n1,a,1\n2,\"b,2\n3,c,3\n4,\"d\",4\n5,\"e\",5\n";
  EXPECT_EQ(refused(bytes), "bad-csv:3");
  EXPECT_THAT(error_.message, HasSubstr("text behind a closing quote"));
  data_.options.max_bad_rows = 1;  // the record is what the quotes say it is
  const auto loaded = load(bytes);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 0), ElementsAre(n(1), n(5)));
}

TEST_F(Csv, Promise14CountsLinesAsAnEditorDoes) {
  // Lines without anything, fields over several lines, and bad records of all sorts before.
  const std::string before =
      "id,name,amount\r\n\r\n1,\"a\r\nb\nc\",1\n2,b\n3,\"x\ny\"z,1\n\n4,\"\n\",x\n";
  data_.options.max_bad_rows = 3;
  EXPECT_EQ(refused(before + "x,a,1\n"), "bad-csv:6");
  data_.options.max_bad_rows = 4;
  EXPECT_TRUE(load(before + "x,a,1\n").ok());
  data_.schema.tables[0].fields[2].nullable = false;
  EXPECT_EQ(refused(before + "x,a,1\n7,\"\n\",7\n5,\"e\",\n"), "missing-value:15");
  EXPECT_EQ(refused("id,name,amount\r1,a,1\r2,b,\r"), "missing-value:3");
}

TEST_F(Csv, Promise14ShowsWhatIsWrong) {
  refused("id,name,amount\n1,a\n");
  EXPECT_EQ(error_.message, "2 fields where the header has 3: \"1,a\"");
  refused("id,name,amount\n1,\xFFx,1\n");
  EXPECT_EQ(error_.message, "column \"name\": \"\\u{FFFD}x\" is not UTF-8");
  refused("id,name,amount\n1,\"a\"b,1\n");
  EXPECT_EQ(error_.message, "text behind a closing quote: \"1,\\\"a\\\"b,1\"");
  std::string places;
  for (int i = 0; i < 40; ++i) places += "北京";
  refused("id,name,amount\n1," + places + "\n");
  EXPECT_THAT(error_.message, testing::EndsWith("北京北京北\" ..."));
}

// Bytes of zero let Arrow miss the end of the line: the record is then all that is left.
TEST_F(Csv, Promise14RefusesBytesThatHideTheEndOfALine) {
  const std::string head = "id,name,amount\r\n";
  const std::string hidden(
      "\"u,1\"8-21i+8:00:00.5+08:0\0\0P0\0\x14\x97\x81"
      "b\rl",
      36);
  EXPECT_EQ(refused(head + hidden), "bad-csv:2");
  data_.options.max_bad_rows = 1;
  EXPECT_TRUE(load(head + hidden).ok());
}

TEST_F(Csv, LooksOnlyAtColumnsThatAreAskedFor) {
  EXPECT_TRUE(load("id,name,amount,x\n1,a,1,\xFF\n").ok());
}

TEST_F(Csv, TakesAsManyColumnsAsArrowsParserHasRoomFor) {
  const auto file = [](std::size_t more) {
    return "id,name,amount" + std::string(more, ',') + "\n1,a,1" + std::string(more, ',') + "\n";
  };
  EXPECT_TRUE(load(file(65'533)).ok());
  EXPECT_EQ(refused(file(65'534)), "bad-csv:1");
}

TEST_F(Csv, Promise14EscapesWhatItQuotes) {
  refused("id,name,amount\n1,a,\x1B[31m\n");
  EXPECT_THAT(error_.message, testing::Not(HasSubstr("\x1B")));
}

TEST_F(Csv, Promise14ToleratesAsManyBadRowsAsAllowed) {
  const std::string bytes = "id,name,amount\n1,a,1\nx,b,1\n3,c\n4,d,x\n5,e,5\n";
  for (std::int64_t allowed = 0; allowed < 3; ++allowed) {
    data_.options.max_bad_rows = allowed;
    EXPECT_EQ(refused(bytes), "bad-value:3");
  }
  data_.options.max_bad_rows = 3;
  const auto loaded = load(bytes);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 0), ElementsAre(n(1), n(5)));
  EXPECT_EQ(loaded->report.tables[0].bad_rows, 3);
  EXPECT_EQ(loaded->report.tables[0].rows, 2);
}

TEST_F(Csv, Promise14CountsBadRowsOverAllFilesAndTables) {
  dir_.write("u.csv", "id,name,amount\n1,a,1\nx,b,1\n");
  dir_.write("e/1.csv", "uid,ts\n1,2026-01-01\n1,yesterday\n");
  dir_.write("e/2.csv", "uid,ts\n1,2026-01-01\n1\n");
  data_.schema.tables.push_back(
      events_table("e", "e/*.csv", {field("uid", type(Kind::Int)), field("ts", type(Kind::Time))}));
  data_.ask_for(1);
  data_.options.max_bad_rows = 3;
  EXPECT_TRUE(data_.load(dir_).ok());
  data_.options.max_bad_rows = 2;
  const Error error = error_of(data_.load(dir_));
  EXPECT_EQ(error.file, "e/1.csv");
  EXPECT_EQ(error.line, 3);
}

TEST_F(Csv, Promise14NeverToleratesAnOpenQuote) {
  data_.options.max_bad_rows = 1000;
  EXPECT_EQ(refused("id,name,amount\n1,a,1\n2,\"b,1\n3,c,1\n"), "bad-csv:3");
}

TEST_F(Csv, Promise14FindsTheFirstBadLineOfManyBlocksWithAnyNumberOfThreads) {
  std::string bytes = "id,name,amount\n";
  for (int i = 0; i < 200'000; ++i) {
    bytes +=
        std::to_string(i) + ",\"some name, quoted\"," + (i % 50'000 == 49'999 ? "x" : "1") + "\n";
  }
  for (const int threads : {1, 2, 8}) {
    data_.options.threads = threads;
    data_.options.max_bad_rows = 2;
    EXPECT_EQ(refused(bytes), "bad-value:50001");
    data_.options.max_bad_rows = 4;
    const auto loaded = load(bytes);
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->dataset.rows(), 199'996);
  }
}

TEST_F(Csv, Promise14CutInARecordQuoteOrCharacter) {
  const std::string bytes = "id,name,amount\n1,\"北京, \"\"x\"\"\",1.50\n2,上海,2\n";
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto loaded = load(bytes.substr(0, size));
    if (loaded.ok()) continue;
    EXPECT_EQ(loaded.error().file, "u.csv");
    EXPECT_GE(loaded.error().line, 1);
    EXPECT_LE(loaded.error().line, 3);
  }
}

TEST_F(Csv, Promise14AFieldOfAHundredMegabytes) {
  const std::string long_text(100 << 20, 'x');
  const auto loaded = load("id,name,amount\n1,\"" + long_text + "\",1\n2,b,2\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_EQ(as_text(values(loaded->dataset, 1)[0]).size(), long_text.size());
  data_.options.memory_bytes = 64 << 20;
  EXPECT_EQ(error_of(data_.load(dir_)).slug, "too-large");
}

TEST_F(Csv, Promise14RecordsAreOfLimitedLength) {
  constexpr std::size_t kLimit = 2 << 20;
  data_.options.record_bytes = kLimit;
  const auto record = [](std::size_t bytes) {
    return "2,\"" + std::string(bytes - 7, 'x') + "\",1\n";
  };
  // At the end of the file, and where there is more to read.
  for (const std::string& rest : {std::string(), std::string(3 << 20, '\n')}) {
    EXPECT_TRUE(load("id,name,amount\n" + record(kLimit - 1) + rest).ok());
    EXPECT_TRUE(load("id,name,amount\n" + record(kLimit) + rest).ok());
    EXPECT_EQ(refused("id,name,amount\n" + record(kLimit + 1) + rest), "bad-csv:2");
  }
}

TEST_F(Csv, ReadsGzipWhateverItsName) {
  dir_.write_gzip("u.csv", "id,name,amount\n1,a,1\n");
  EXPECT_TRUE(data_.load(dir_).ok());
  data_.schema.tables[0].path = "u.csv.gz";
  dir_.write_gzip("u.csv.gz", "id,name,amount\n1,a,1\n");
  const auto loaded = data_.load(dir_);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_EQ(loaded->dataset.rows(), 1);
}

TEST_F(Csv, Promise14CutGzip) {
  std::string text = "id,name,amount\n";
  for (int i = 0; i < 300; ++i) text += std::to_string(i) + ",a,1\n";
  dir_.write_gzip("whole.gz", text);
  const std::string bytes = dir_.read("whole.gz");
  for (std::size_t size = 2; size < bytes.size(); ++size) {
    EXPECT_EQ(error_of(load(bytes.substr(0, size))).slug, "bad-gzip") << size;
  }
  dir_.write("u.csv", bytes + bytes.substr(0, 5));
  EXPECT_EQ(error_of(data_.load(dir_)).slug, "bad-gzip");
}

TEST_F(Csv, ReadsTwoGzipMembersAsOneFile) {
  dir_.write_gzip("1.gz", "id,name,amount\n1,a,1\n2,b");
  dir_.write_gzip("2.gz", ",2\n");
  const auto loaded = load(dir_.read("1.gz") + dir_.read("2.gz"));
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 2), ElementsAre(n(100), n(200)));
}

TEST_F(Csv, TreatsAColumnLessFileOfOneColumnWell) {
  Data ids({users_table("ids.csv", {field("id", type(Kind::Text))})});
  ids.ask_for_users();
  dir_.write("ids.csv", "id\nb\n\na\n");
  const auto loaded = ids.load(dir_);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(printed(loaded->dataset.users), ElementsAre("a", "b"));
}

}  // namespace
}  // namespace tagc::test
