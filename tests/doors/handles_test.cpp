// What the C interface says to those who use it wrongly.
#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "bindings/c/include/tagc/tagc.h"

namespace tagc::doors {
namespace {

const std::string kRules =
    "users members from \"m.csv\" by id { id: int  age: int?  level: enum(\"low\", \"high\")? }\n"
    "events orders from \"o.csv\" by uid at at { amount: money }\n"
    "tag adult when age >= 18\n"
    "tag high when level = \"high\"\n"
    "tag spent = sum(orders.amount)\n";

class Handles : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(tagc_compile_text(kRules.data(), kRules.size(), nullptr, &program_, error()), TAGC_OK)
        << tagc_error_diagnostics(error_);
    ASSERT_EQ(tagc_record_new(program_, nullptr, &record_, error()), TAGC_OK);
  }
  void TearDown() override {
    tagc_record_free(record_);
    tagc_program_free(program_);
    tagc_error_free(error_);
  }

  // For the next call; the one before is done with.
  tagc_error** error() {
    tagc_error_free(error_);
    error_ = nullptr;
    return &error_;
  }

  int32_t field(const char* name) const { return tagc_program_find_field(program_, name); }

  tagc_program* program_ = nullptr;
  tagc_record* record_ = nullptr;
  tagc_error* error_ = nullptr;
};

TEST_F(Handles, NullIsAnError) {
  EXPECT_EQ(tagc_program_open(nullptr, 3, &program_, error()), TAGC_ERROR);
  EXPECT_STREQ(tagc_error_slug(error_), "null-argument");
  EXPECT_EQ(tagc_compile_text(nullptr, 3, nullptr, nullptr, nullptr), TAGC_ERROR);
  EXPECT_EQ(tagc_record_new(nullptr, nullptr, nullptr, nullptr), TAGC_ERROR);
  EXPECT_EQ(tagc_record_evaluate(nullptr, 0, nullptr), TAGC_ERROR);
  EXPECT_EQ(tagc_run(nullptr, nullptr, 0, nullptr, nullptr, nullptr), TAGC_ERROR);
  EXPECT_EQ(tagc_program_tags(nullptr), 0);
  EXPECT_EQ(tagc_record_verdict(nullptr, 0), TAGC_UNKNOWN);
  EXPECT_STREQ(tagc_error_slug(nullptr), "");
  tagc_result_free(nullptr);
  tagc_bytes_free(nullptr);
}

TEST_F(Handles, AForeignBundleIsAnError) {
  tagc_program* none = nullptr;
  EXPECT_EQ(tagc_program_open("TAGBxyz", 7, &none, error()), TAGC_ERROR);
  EXPECT_STREQ(tagc_error_slug(error_), "bad-bundle");
  EXPECT_EQ(none, nullptr);
}

TEST_F(Handles, MistakesAreToldInTheLanguageAskedFor) {
  const std::string rules = "用户 会员 来自 \"m.csv\" 会员号 { 会员号: 整数 }\n标签 甲 当 真\n";
  tagc_compile_options options = {};
  options.struct_size = sizeof options;
  tagc_program* none = nullptr;
  const auto compile = [&](const char* language) -> std::string {
    options.language = language;
    const tagc_status status =
        tagc_compile_text(rules.data(), rules.size(), &options, &none, error());
    return status == TAGC_OK ? "" : tagc_error_message(error_);
  };
  EXPECT_EQ(compile(nullptr), "expected `主键` after `\"m.csv\"`");
  EXPECT_EQ(compile("zh"), "`\"m.csv\"` 之后应为 `主键`");
  EXPECT_NE(std::string(tagc_error_diagnostics(error_)).find("错误[expected-word]"),
            std::string::npos);
  compile("fr");
  EXPECT_STREQ(tagc_error_slug(error_), "unknown-language");
}

TEST_F(Handles, WhyIsTold) {
  const auto why = [&](const char* tag, const char* language, bool as_json) -> std::string {
    tagc_bytes* text = nullptr;
    if (tagc_record_why(record_, tagc_program_find_tag(program_, tag), language, as_json, &text,
                        error()) != TAGC_OK) {
      return tagc_error_slug(error_);
    }
    const std::string told(static_cast<const char*>(tagc_bytes_data(text)), tagc_bytes_size(text));
    tagc_bytes_free(text);
    return told;
  };
  EXPECT_EQ(why("adult", "en", false), "not-evaluated");
  tagc_record_set_user_int(record_, 7);
  tagc_record_set_int(record_, field("age"), 17);
  ASSERT_EQ(tagc_record_evaluate(record_, 0, nullptr), TAGC_OK);
  EXPECT_EQ(why("adult", nullptr, false),
            "adult                       ✗  false\n"
            "  when age >= 18  17 >= 18  ✗  false\n");
  EXPECT_NE(why("adult", "zh", false).find("当 age >= 18"), std::string::npos);
  EXPECT_NE(why("high", "en", true).find("\"user\": \"7\""), std::string::npos);
  EXPECT_EQ(why("adult", "fr", false), "unknown-language");
  EXPECT_EQ(why("nobody", "en", false), "unknown-tag");
}

TEST_F(Handles, WhyNotIsTold) {
  const auto why_not = [&](const char* tag, const char* value, bool as_json) -> std::string {
    tagc_bytes* text = nullptr;
    if (tagc_record_why_not(record_, tagc_program_find_tag(program_, tag), value, nullptr, as_json,
                            &text, error()) != TAGC_OK) {
      return tagc_error_slug(error_);
    }
    const std::string told(static_cast<const char*>(tagc_bytes_data(text)), tagc_bytes_size(text));
    tagc_bytes_free(text);
    return told;
  };
  EXPECT_EQ(why_not("adult", nullptr, false), "not-evaluated");
  tagc_record_set_int(record_, field("age"), 17);
  ASSERT_EQ(tagc_record_evaluate(record_, 0, nullptr), TAGC_OK);
  EXPECT_NE(why_not("adult", nullptr, false).find("at least 18 (it is 17)"), std::string::npos);
  EXPECT_NE(why_not("spent", "12.50", false).find("orders.amount 12.50"), std::string::npos);
  EXPECT_NE(why_not("high", nullptr, true).find("\"change\": \"set\""), std::string::npos);
  EXPECT_EQ(why_not("adult", "18", false), "bad-value");
  EXPECT_EQ(why_not("spent", nullptr, false), "bad-value");
  EXPECT_EQ(why_not("spent", "much", false), "bad-value");
}

TEST_F(Handles, MistakesInRulesHaveTheirDiagnostics) {
  tagc_program* none = nullptr;
  const std::string rules = kRules + "tag bad when agee > 3\n";
  EXPECT_EQ(tagc_compile_text(rules.data(), rules.size(), nullptr, &none, error()), TAGC_ERROR);
  EXPECT_STREQ(tagc_error_slug(error_), "mistakes-in-rules");
  EXPECT_EQ(tagc_error_line(error_), 6);
  EXPECT_NE(std::string(tagc_error_diagnostics(error_)).find("agee"), std::string::npos);
  EXPECT_EQ(tagc_error_diagnostics_json(error_)[0], '{');
}

TEST_F(Handles, ValuesOfAnotherKindAreRefused) {
  EXPECT_FALSE(tagc_record_set_number(record_, field("age"), 1));
  EXPECT_FALSE(tagc_record_set_text(record_, field("age"), "31", 2));
  EXPECT_FALSE(tagc_record_set_text(record_, field("level"), "middle", 6));
  EXPECT_FALSE(tagc_record_set_int(record_, field("level"), 2));
  EXPECT_FALSE(tagc_record_set_int(record_, 99, 2));
  EXPECT_FALSE(tagc_record_set_int(record_, -1, 2));
  EXPECT_TRUE(tagc_record_set_int(record_, field("age"), 31));
}

TEST_F(Handles, ValuesOfRowsTakeARow) {
  const int32_t amount = field("orders.amount");
  EXPECT_FALSE(tagc_record_set_int(record_, amount, 100));
  EXPECT_FALSE(tagc_record_add_row(record_, 0, 0));
  EXPECT_TRUE(tagc_record_add_row(record_, tagc_program_find_table(program_, "orders"), 1));
  EXPECT_TRUE(tagc_record_set_int(record_, amount, 100));
  tagc_record_clear(record_);
  EXPECT_FALSE(tagc_record_set_int(record_, amount, 100));
}

TEST_F(Handles, WhatRowsComeToCanBeGiven) {
  ASSERT_EQ(tagc_program_aggregates(program_), 1);
  tagc_aggregate_info info = {};
  info.struct_size = sizeof info;
  ASSERT_EQ(tagc_program_aggregate(program_, 0, &info), TAGC_OK);
  EXPECT_STREQ(info.name, "sum(orders.amount)");
  EXPECT_EQ(info.kind, TAGC_MONEY);
  EXPECT_EQ(tagc_program_find_aggregate(program_, "sum(orders.amount)"), 0);
  EXPECT_EQ(tagc_program_find_aggregate(program_, "max(orders.amount)"), -1);
  EXPECT_EQ(tagc_program_aggregate(program_, 1, &info), TAGC_ERROR);

  const tagc_value cents = {TAGC_INT, false, 1234, 0, nullptr, 0};
  const tagc_value number = {TAGC_NUMBER, false, 0, 12.34, nullptr, 0};
  EXPECT_FALSE(tagc_record_set_aggregate(record_, 1, &cents));
  EXPECT_FALSE(tagc_record_set_aggregate(record_, -1, &cents));
  EXPECT_FALSE(tagc_record_set_aggregate(record_, 0, &number));
  EXPECT_FALSE(tagc_record_set_aggregate(record_, 0, nullptr));
  EXPECT_FALSE(tagc_record_set_aggregate(nullptr, 0, &cents));
  ASSERT_TRUE(tagc_record_set_aggregate(record_, 0, &cents));
  ASSERT_EQ(tagc_record_evaluate(record_, 0, error()), TAGC_OK);
  tagc_value spent;
  ASSERT_EQ(tagc_record_value(record_, tagc_program_find_tag(program_, "spent"), &spent, error()),
            TAGC_OK);
  EXPECT_EQ(spent.integer, 1234);
  tagc_bytes* text = nullptr;
  ASSERT_EQ(tagc_record_why(record_, tagc_program_find_tag(program_, "spent"), "en", false, &text,
                            error()),
            TAGC_OK);
  EXPECT_NE(std::string(static_cast<const char*>(tagc_bytes_data(text))).find("12.34"),
            std::string::npos);
  tagc_bytes_free(text);
}

TEST_F(Handles, AnswersAreOfAnEvaluation) {
  tagc_value value;
  EXPECT_EQ(tagc_record_value(record_, 2, &value, error()), TAGC_ERROR);
  EXPECT_STREQ(tagc_error_slug(error_), "not-evaluated");
  tagc_record_set_int(record_, field("age"), 31);
  ASSERT_EQ(tagc_record_evaluate(record_, 1'000'000, nullptr), TAGC_OK);
  EXPECT_EQ(tagc_record_verdict(record_, 0), TAGC_TRUE);
  EXPECT_EQ(tagc_record_verdict(record_, 1), TAGC_UNKNOWN);
  EXPECT_EQ(tagc_record_verdict(record_, 7), TAGC_UNKNOWN);
  ASSERT_EQ(tagc_record_value(record_, 2, &value, nullptr), TAGC_OK);
  EXPECT_EQ(value.kind, TAGC_MONEY);
}

// Evaluator and explainer are made by whoever comes first.
TEST_F(Handles, AProgramIsSharedByThreads) {
  tagc_program* program = nullptr;
  ASSERT_EQ(tagc_compile_text(kRules.data(), kRules.size(), nullptr, &program, error()), TAGC_OK);
  const int32_t age = tagc_program_find_field(program, "age");
  const int32_t adult = tagc_program_find_tag(program, "adult");
  std::atomic<int> wrong = 0;
  const auto ask = [&](int64_t of) {
    tagc_record* record = nullptr;
    wrong += tagc_record_new(program, nullptr, &record, nullptr) != TAGC_OK;
    for (int64_t i = 0; i < 200; ++i) {
      tagc_record_clear(record);
      wrong += !tagc_record_set_int(record, age, of + i % 2);
      wrong += tagc_record_evaluate(record, i, nullptr) != TAGC_OK;
      wrong += tagc_record_verdict(record, adult) != (of + i % 2 >= 18 ? TAGC_TRUE : TAGC_FALSE);
      tagc_bytes* text = nullptr;
      wrong += tagc_record_why(record, adult, "en", i % 3 == 0, &text, nullptr) != TAGC_OK;
      tagc_bytes_free(text);
    }
    tagc_record_free(record);
  };
  std::vector<std::thread> threads;
  for (int64_t i = 0; i < 4; ++i) threads.emplace_back(ask, 16 + i);
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
  tagc_program_free(program);
}

// A caller that was built before a struct grew.
TEST_F(Handles, StructsAreFilledAsFarAsTheCallerKnowsThem) {
  tagc_tag_info info = {};
  info.struct_size = offsetof(tagc_tag_info, is_set);
  info.is_check = true;
  ASSERT_EQ(tagc_program_tag(program_, 1, &info), TAGC_OK);
  EXPECT_STREQ(info.name, "high");
  EXPECT_FALSE(info.is_set);
  EXPECT_TRUE(info.is_check);
}

}  // namespace
}  // namespace tagc::doors
