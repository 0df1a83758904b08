#include <cstdint>

#include "tests/unit/load/support.h"

namespace tagc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class JsonLines : public testing::Test {
 protected:
  JsonLines()
      : data_({users_table("u.jsonl",
                           {field("id", type(Kind::Int)), nullable(field("name", type(Kind::Text))),
                            nullable(field("amount", type(Kind::Money))),
                            nullable(field("ok", type(Kind::Bool)))})}) {
    data_.ask_for_users();
  }

  Result<Loaded> load(std::string_view bytes) {
    dir_.write("u.jsonl", bytes);
    return data_.load(dir_);
  }

  std::string refused(const std::string& line) {
    error_ = error_of(load("{\"id\":1,\"name\":null,\"amount\":1,\"ok\":true}\n\n" + line + "\n"));
    EXPECT_EQ(error_.file, "u.jsonl");
    EXPECT_EQ(error_.line, 3);
    return error_.slug;
  }

  TempDir dir_;
  Data data_;
  Error error_;
};

TEST_F(JsonLines, ReadsRows) {
  const auto loaded = load(
      "\xEF\xBB\xBF{\"id\":3,\"name\":\"北京\",\"amount\":19.99,\"ok\":true,\"more\":{\"x\":[]}}"
      "\r\n"
      "{\"id\":\"2\",\"amount\":1e2,\"name\":5}\n"
      "{\"ok\":null,\"id\":1.0,\"name\":\"\",\"amount\":\"3.50\"}");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 0), ElementsAre(n(1), n(2), n(3)));
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(t(""), t("5"), t("北京")));
  EXPECT_THAT(values(loaded->dataset, 2), ElementsAre(n(350), n(10000), n(1999)));
  EXPECT_THAT(values(loaded->dataset, 3), ElementsAre(kMissing, kMissing, Scalar(true)));
}

TEST_F(JsonLines, TakesTheLastOfTwoMembersOfOneName) {
  const auto loaded = load(R"({"id":1,"id":2,"name":"a","amount":1,"ok":true})");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 0), ElementsAre(n(2)));
}

TEST_F(JsonLines, TakesNumbersAsTheyAreWritten) {
  const auto loaded = load(
      "{\"id\":9223372036854775807,\"name\":18446744073709551615,\"amount\":90071992547409.93}\n"
      "{\"id\":-9223372036854775808,\"name\":123456789012345678901234567890,\"amount\":-0.10}\n"
      "{\"id\":2e2,\"name\":1.50,\"amount\":92233720368547758.07,\"ok\":false}\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 0), ElementsAre(n(INT64_MIN), n(200), n(INT64_MAX)));
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(t("123456789012345678901234567890"),
                                                      t("1.50"), t("18446744073709551615")));
  EXPECT_THAT(values(loaded->dataset, 2), ElementsAre(n(-10), n(INT64_MAX), n(9007199254740993)));
}

TEST_F(JsonLines, ReadsEscapesAndChineseNames) {
  data_.schema.tables[0].fields[1].column = "北京";
  const auto loaded = load(
      R"({"id":1,"\u5317\u4eac":"a\"\\\/\b\f\n\r\tz\u00e9\ud83d\ude00!","amount":1,"ok":true})");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(t("a\"\\/\b\f\n\r\tzé😀!")));
}

TEST_F(JsonLines, GoesOverWhatIsNestedWhereNobodyAsks) {
  const std::string row = R"(,"id":1,"name":"a","amount":1,"ok":true})";
  EXPECT_TRUE(load(R"({"a":{"id":[2,{"c":[]},"}"],"name":{}},"e":[[],[[1]],null])" + row).ok());
  constexpr std::size_t kDeep = 1'000'000;
  const std::string deep = "{\"a\":" + std::string(kDeep, '[') + std::string(kDeep, ']');
  EXPECT_TRUE(load(deep + row).ok());
  EXPECT_EQ(error_of(load(deep + "]" + row)).slug, "bad-json");
}

TEST_F(JsonLines, RefusesWhatIsNoObject) {
  const std::string texts[] = {"1",
                               "[]",
                               "null",
                               "\"a\"",
                               "{",
                               "}",
                               "{}{}",
                               "{},",
                               "{\"a\"}",
                               "{\"a\":}",
                               "{\"a\":1,}",
                               "{,\"a\":1}",
                               "{\"a\":1 \"b\":2}",
                               "{a:1}",
                               "{'a':1}",
                               "{\"a\":01}",
                               "{\"a\":1.}",
                               "{\"a\":.5}",
                               "{\"a\":+1}",
                               "{\"a\":1e}",
                               "{\"a\":-}",
                               "{\"a\":0x10}",
                               "{\"a\":NaN}",
                               "{\"a\":tru}",
                               "{\"a\":nulls}",
                               "{\"a\":\"x}",
                               "{\"a\":\"\t\"}",
                               "{\"a\":\"\\x\"}",
                               "{\"a\":\"\\u12g4\"}",
                               "{\"a\":\"\\ud800\"}",
                               "{\"a\":\"\\udc00\"}",
                               "{\"a\":\"\\ud800\\u0041\"}",
                               "{\"a\":[1,]}",
                               "{\"a\":[1}",
                               "{\"a\":{\"b\"}}",
                               "{\"a\":[}",
                               "{\"a\":{]}",
                               "{\"a\":[1 2]}",
                               "{\"a\":{\"b\":1,}}",
                               "{\"a\":[,1]}",
                               "{\"a\":1} // one",
                               "{\"a\":\"\xFF\"}",
                               std::string("{\"a\":1}\0{", 9),
                               std::string("{}\0", 3)};
  for (const std::string& text : texts) EXPECT_EQ(refused(text), "bad-json") << text;
}

TEST_F(JsonLines, SaysWhereALineStopsBeingAnObject) {
  refused(R"({"id":tru})");
  EXPECT_EQ(error_.message,
            R"(byte 10 of the line, "\"id\":tru}": syntax error while parsing value - )"
            "invalid literal");
  refused(R"({"id":1e999})");
  EXPECT_EQ(error_.message, R"(byte 11 of the line, "1e999": number overflow parsing '1e999')");
  refused("[1]");
  EXPECT_EQ(error_.message, R"(the line is no object: "[...]")");
}

TEST_F(JsonLines, CutAnywhereIsNoObject) {
  const std::string text = R"({"a":"\ud83d\ude00\n","b":[1,{"c":-1.5e-3}],"d":true})";
  for (std::size_t size = 1; size < text.size(); ++size) {
    EXPECT_EQ(refused(text.substr(0, size)), "bad-json");
  }
}

TEST_F(JsonLines, NamesTheFirstBadLine) {
  EXPECT_EQ(refused("{\"id\":2"), "bad-json");
  EXPECT_EQ(refused("[1]"), "bad-json");
  EXPECT_EQ(refused("{\"id\":2} {}"), "bad-json");
  EXPECT_EQ(refused("{\"id\":2,\"name\":\"\xFF\"}"), "bad-json");
  EXPECT_EQ(refused("{\"id\":2.5}"), "bad-value");
  EXPECT_EQ(refused("{\"id\":1e400}"), "bad-json");  // no double comes near it
  EXPECT_EQ(refused("{\"id\":true}"), "bad-value");
  EXPECT_EQ(refused("{\"id\":2,\"name\":[\"a\"]}"), "bad-value");
  EXPECT_THAT(error_.message, HasSubstr(R"("[...]" is not a text)"));
  EXPECT_EQ(refused("{\"id\":2,\"name\":false}"), "bad-value");
  EXPECT_EQ(refused("{\"id\":2,\"amount\":1.999}"), "inexact-money");
}

TEST_F(JsonLines, ToleratesAsManyBadRowsAsAllowed) {
  data_.options.max_bad_rows = 1;
  const auto loaded = load(
      "{\"id\":1,\"name\":\"a\",\"amount\":1,\"ok\":true}\nnonsense\n{\"id\":2,\"name\":\"b\"}\n");
  ASSERT_TRUE(loaded.ok()) << loaded.error().message;
  EXPECT_EQ(loaded->dataset.rows(), 2);
  EXPECT_EQ(loaded->report.tables[0].bad_rows, 1);
}

TEST_F(JsonLines, WantsEveryColumnInSomeRow) {
  const Error error = error_of(load("{\"id\":1,\"nam\":\"a\",\"amount\":1,\"ok\":true}\n"));
  EXPECT_EQ(error.slug, "missing-column");
  EXPECT_THAT(error.message, HasSubstr("name"));
  EXPECT_TRUE(load("").ok());
}

TEST_F(JsonLines, LimitsTheLengthOfALine) {
  data_.options.record_bytes = 100;
  const std::string head = "{\"amount\":1,\"ok\":true,\"id\":1,\"name\":\"";
  const auto line = [&](std::size_t size) {
    return head + std::string(size - head.size() - 3, 'x') + "\"}\n";
  };
  EXPECT_TRUE(load(line(99)).ok());
  EXPECT_TRUE(load(line(100)).ok());
  EXPECT_EQ(error_of(load(line(101))).slug, "bad-json");
}

TEST_F(JsonLines, ReadsGzip) {
  data_.schema.tables[0].path = "u.jsonl.gz";
  dir_.write_gzip("u.jsonl.gz", "{\"id\":1,\"name\":\"a\",\"amount\":1,\"ok\":true}\n");
  EXPECT_TRUE(data_.load(dir_).ok());
}

}  // namespace
}  // namespace tagc::test
