#include "runtime/dataset/read/json_scanner.h"
#include "tests/unit/dataset/support.h"

namespace tagc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// "name=text" for each member of the object; "error at N" at the end of what is none.
std::vector<std::string> scan(std::string_view text) {
  std::vector<std::string> members;
  JsonScanner scanner(text);
  for (;;) {
    switch (scanner.next()) {
      case JsonScanner::Step::End: return members;
      case JsonScanner::Step::Error:
        members.push_back("error at " + std::to_string(scanner.position()));
        return members;
      case JsonScanner::Step::Member: break;
    }
    static constexpr std::string_view kKinds[] = {"null", "false", "true", "", "", "nested"};
    const JsonMember& member = scanner.member();
    std::string text_of(kKinds[static_cast<std::size_t>(member.kind)]);
    members.push_back(std::string(member.name) + "=" + text_of + std::string(member.text));
  }
}

bool is_object(std::string_view text) {
  const auto members = scan(text);
  return members.empty() || members.back().rfind("error", 0) != 0;
}

TEST(JsonScanner, ReadsMembers) {
  EXPECT_THAT(scan(R"({})"), ElementsAre());
  EXPECT_THAT(scan(R"( { "a" : 1 , "b":"x","c":null,"d":true,"e":false } )"),
              ElementsAre("a=1", "b=x", "c=null", "d=true", "e=false"));
  EXPECT_THAT(scan(R"({"a":-0.5e+10,"a":0})"), ElementsAre("a=-0.5e+10", "a=0"));
}

TEST(JsonScanner, RewritesEscapes) {
  EXPECT_THAT(scan(R"({"\u5317\u4eac":"a\"\\\/\b\f\n\r\tz\u00e9\ud83d\ude00!"})"),
              ElementsAre("北京=a\"\\/\b\f\n\r\tzé😀!"));
  EXPECT_THAT(scan(R"({"":"\u0000"})"), ElementsAre(std::string("=\0", 2)));
}

TEST(JsonScanner, GoesOverWhatIsNested) {
  EXPECT_THAT(scan(R"({"a":{"b":[1,{"c":[]},"}"],"d":{}},"e":[[],[[1]],null],"f":2})"),
              ElementsAre("a=nested", "e=nested", "f=2"));
  std::string deep(100'000, '[');
  EXPECT_TRUE(is_object("{\"a\":" + deep + std::string(100'000, ']') + "}"));
  EXPECT_FALSE(is_object("{\"a\":" + deep + std::string(99'999, ']') + "}"));
}

TEST(JsonScanner, RefusesEverythingElse) {
  for (const char* text : {"",
                           "1",
                           "[]",
                           "null",
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
                           "{\"a\":[,1]}"}) {
    EXPECT_FALSE(is_object(text)) << text;
  }
}

TEST(JsonScanner, NeverReadsBehindTheEnd) {
  const std::string text = R"({"a":"\ud83d\ude00\n","b":[1,{"c":-1.5e-3}],"d":true})";
  for (std::size_t size = 0; size < text.size(); ++size) {
    const std::vector<char> exact(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size));
    EXPECT_FALSE(is_object({exact.data(), exact.size()}));
  }
}

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

TEST_F(JsonLines, NamesTheFirstBadLine) {
  EXPECT_EQ(refused("{\"id\":2"), "bad-json");
  EXPECT_EQ(refused("[1]"), "bad-json");
  EXPECT_EQ(refused("{\"id\":2} {}"), "bad-json");
  EXPECT_EQ(refused("{\"id\":2,\"name\":\"\xFF\"}"), "bad-json");
  EXPECT_EQ(refused("{\"id\":2.5}"), "bad-value");
  EXPECT_EQ(refused("{\"id\":1e400}"), "bad-value");
  EXPECT_EQ(refused("{\"id\":true}"), "bad-value");
  EXPECT_EQ(refused("{\"id\":2,\"name\":[\"a\"]}"), "bad-value");
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
