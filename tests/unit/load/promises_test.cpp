// What is promised about data, each by its number.
#include <arrow/api.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "runtime/types/parse.h"
#include "tests/unit/load/arrow_files.h"
#include "tests/unit/load/support.h"

namespace tagc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// ---- 7, 10, 24: the same data, however it is written and read ---------------------------------

// Users and events of all types, with missing values, ties in time and texts that repeat.
class Everything : public testing::Test {
 protected:
  static constexpr int kUsers = 300;
  static constexpr int kEvents = 5'000;

  Everything()
      : data_({users_table("u.parquet", {field("id", type(Kind::Int)),
                                         nullable(field("score", type(Kind::Number))),
                                         nullable(field("city", type(Kind::Text))),
                                         nullable(field("born", type(Kind::Date)))}),
               events_table("e", "e.parquet",
                            {field("uid", type(Kind::Int)), field("ts", type(Kind::Time)),
                             field("amount", type(Kind::Money)),
                             nullable(field("level", Type::enumeration({"low", "high"}))),
                             nullable(field("paid", type(Kind::Bool))),
                             nullable(field("took", type(Kind::Duration))),
                             nullable(field("note", type(Kind::Text)))})}) {
    data_.ask_for_users();
    data_.ask_for(1);
    std::mt19937 random(11);
    for (int i = 0; i < kUsers; ++i) {
      users_.push_back({std::to_string(i * 7 % 1000), number(random), city(random),
                        random() % 3 ? "2001-02-" + std::to_string(10 + random() % 18) : ""});
    }
    for (int i = 0; i < kEvents; ++i) {
      static constexpr const char* kLevels[] = {"low", "high", ""};
      static constexpr const char* kPaid[] = {"true", "false", ""};
      events_.push_back({std::to_string(random() % 1000),
                         "2026-01-" + std::to_string(10 + random() % 20) + "T00:00:0" +
                             std::to_string(random() % 10),
                         std::to_string(random() % 1000) + "." + std::to_string(10 + random() % 90),
                         kLevels[random() % 3], kPaid[random() % 3],
                         random() % 4 ? std::to_string(1 + random() % 500) + "s" : "",
                         city(random)});
    }
  }

  static std::string number(std::mt19937& random) {
    return random() % 5 ? std::to_string(random() % 100) + "." + std::to_string(random() % 10) : "";
  }
  static std::string city(std::mt19937& random) {
    static constexpr const char* kCities[] = {"北京", "上海", "a,b", ""};
    return kCities[random() % 4];
  }

  using Rows = std::vector<std::vector<std::string>>;

  static std::string csv(const Table& table, const Rows& rows) {
    std::string text;
    for (const Field& field : table.fields) text += (text.empty() ? "" : ",") + field.column;
    text += '\n';
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        text += i == 0 ? "" : ",";
        text += row[i].empty() ? "" : "\"" + row[i] + "\"";
      }
      text += '\n';
    }
    return text;
  }

  static std::string json(const Table& table, const Rows& rows) {
    std::string text;
    for (const auto& row : rows) {
      std::string members;
      for (std::size_t i = 0; i < row.size(); ++i) {
        const Kind kind = table.fields[i].type.kind;
        const bool bare =
            kind == Kind::Int || kind == Kind::Number || kind == Kind::Money || kind == Kind::Bool;
        members += (i == 0 ? "" : ",") + ("\"" + table.fields[i].column + "\":");
        members += row[i].empty() ? "null" : bare ? row[i] : "\"" + row[i] + "\"";
      }
      text += "{" + members + "}\n";
    }
    return text;
  }

  // Columns of the types that a careful writer would choose.
  static std::shared_ptr<arrow::Table> arrow_table(const Table& table, const Rows& rows) {
    std::vector<NamedArray> columns;
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
      std::string values;
      for (const auto& row : rows) {
        values += values.empty() ? "" : ",";
        values += row[i].empty() ? "null" : json_value(table.fields[i].type.kind, row[i]);
      }
      columns.push_back({table.fields[i].column,
                         array_of(arrow_type(table.fields[i].type.kind), "[" + values + "]")});
    }
    return table_of(columns);
  }

  static std::shared_ptr<arrow::DataType> arrow_type(Kind kind) {
    switch (kind) {
      case Kind::Bool: return arrow::boolean();
      case Kind::Int: return arrow::int32();
      case Kind::Number: return arrow::float64();
      case Kind::Money: return arrow::decimal128(12, 2);
      case Kind::Text: return arrow::utf8();
      case Kind::Date: return arrow::date32();
      case Kind::Time: return arrow::timestamp(arrow::TimeUnit::MILLI, "UTC");
      case Kind::Duration: return arrow::duration(arrow::TimeUnit::SECOND);
      case Kind::Enum: return arrow::dictionary(arrow::int8(), arrow::utf8());
      case Kind::List: return arrow::list(arrow::utf8());
    }
    return nullptr;
  }

  static std::string json_value(Kind kind, const std::string& text) {
    switch (kind) {
      case Kind::Bool:
      case Kind::Int:
      case Kind::Number: return text;
      case Kind::Duration: return text.substr(0, text.size() - 1);
      case Kind::Date: return std::to_string(*parse_date(text));
      default: return "\"" + text + "\"";
    }
  }

  void write(const std::string& format, const Rows& users, const Rows& events) {
    const std::pair<const char*, const Rows*> tables[] = {{"u.", &users}, {"e.", &events}};
    for (std::size_t i = 0; i < 2; ++i) {
      Table& table = data_.schema.tables[i];
      table.path = tables[i].first + format;
      const Rows& rows = *tables[i].second;
      const std::string path = dir_.path(table.path);
      if (format == "csv") dir_.write(table.path, csv(table, rows));
      if (format == "csv.gz") dir_.write_gzip(table.path, csv(table, rows));
      if (format == "jsonl") dir_.write(table.path, json(table, rows));
      if (format == "parquet") write_parquet(path, *arrow_table(table, rows), 700);
      if (format == "arrow") write_arrow_file(path, *arrow_table(table, rows), 700, i == 1);
      if (format == "arrows") write_arrow_stream(path, *arrow_table(table, rows), 700);
    }
  }

  std::string loaded() {
    const auto result = data_.load(dir_);
    EXPECT_TRUE(result.ok()) << result.error().message << result.error().file;
    return result.ok() ? dump(result->dataset) + "\n" + dump(result->report) : "";
  }

  TempDir dir_;
  Data data_;
  Rows users_, events_;
};

TEST_F(Everything, Promise24FormatsAgree) {
  write("csv", users_, events_);
  const std::string expected = loaded();
  ASSERT_THAT(expected, HasSubstr("北京"));
  for (const char* format : {"csv.gz", "jsonl", "parquet", "arrow", "arrows"}) {
    write(format, users_, events_);
    EXPECT_EQ(loaded(), expected) << format;
  }
}

TEST_F(Everything, Promise10AndTheNumberOfThreadsChangesNothing) {
  for (const char* format : {"csv", "parquet", "arrow"}) {
    write(format, users_, events_);
    data_.options.threads = 1;
    const auto one = data_.load(dir_);
    ASSERT_TRUE(one.ok());
    for (int threads = 2; threads <= 8; ++threads) {
      data_.options.threads = threads;
      const auto many = data_.load(dir_);
      ASSERT_TRUE(many.ok());
      ASSERT_EQ(dump(many->dataset), dump(one->dataset));
      ASSERT_EQ(dump(many->report), dump(one->report));
      ASSERT_EQ(many->dataset.fingerprint, one->dataset.fingerprint);
      // Codes of texts too, not only the texts.
      ASSERT_EQ(many->dataset.texts.size(), one->dataset.texts.size());
      for (std::int32_t code = 0; code < one->dataset.texts.size(); ++code) {
        ASSERT_EQ(many->dataset.texts[code], one->dataset.texts[code]);
      }
    }
  }
}

TEST_F(Everything, Promise07TheOrderOfUsersInTheFileDoesNotMatter) {
  write("csv", users_, events_);
  const std::string expected = loaded();
  std::mt19937 random(5);
  for (int permutation = 0; permutation < 50; ++permutation) {
    std::shuffle(users_.begin(), users_.end(), random);
    write("csv", users_, events_);
    ASSERT_EQ(loaded(), expected);
  }
}

TEST_F(Everything, Promise17UnsortedEventsAreSortedEvents) {
  write("csv", users_, events_);
  const std::string expected = loaded();
  // What belongs to different users or times may come in any order.
  std::mt19937 random(5);
  for (int permutation = 0; permutation < 50; ++permutation) {
    std::vector<std::pair<std::uint64_t, std::vector<std::string>>> keyed;
    for (const auto& event : events_) {
      keyed.emplace_back(std::hash<std::string>()(event[0] + event[1]) * (random() | 1), event);
    }
    if (permutation == 0) {
      std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
        const auto key = [](const auto& e) {
          return std::pair(std::stoi(e.second[0]), e.second[1]);
        };
        return key(a) < key(b);
      });
    } else {
      const std::uint64_t salt = random();
      std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
        const auto key = [&](const auto& e) {
          return std::hash<std::string>()(e.second[0] + e.second[1] + std::to_string(salt));
        };
        return key(a) < key(b);
      });
    }
    Rows shuffled;
    for (const auto& [key, event] : keyed) shuffled.push_back(event);
    write("csv", users_, shuffled);
    ASSERT_EQ(loaded(), expected);
  }
}

TEST_F(Everything, SeveralFilesAreOneTable) {
  write("csv", users_, events_);
  const std::string expected = loaded();
  const auto third = static_cast<std::ptrdiff_t>(events_.size() / 3);
  const Table& table = data_.schema.tables[1];
  dir_.write("parts/1.csv", csv(table, {events_.begin(), events_.begin() + third}));
  dir_.write("parts/2.csv", csv(table, {}));
  write_parquet(dir_.path("parts/3.parquet"),
                *arrow_table(table, {events_.begin() + third, events_.end() - third}));
  dir_.write("parts/4.jsonl", json(table, {events_.end() - third, events_.end()}));
  data_.schema.tables[1].path = "parts/*";
  EXPECT_EQ(loaded(), expected);
}

TEST(Promise07, NaNsOfAnyPayloadAreMissingAndDenormalsAreNot) {
  arrow::DoubleBuilder numbers;
  arrow::Int64Builder ids;
  const std::uint64_t payloads[] = {0x7FF8000000000000, 0xFFF8000000000000, 0x7FF0000000000001,
                                    0xFFFFFFFFFFFFFFFF, 0x7FF0000000000000, 0x0000000000000001,
                                    0x8000000000000001, 0x8000000000000000};
  for (std::size_t i = 0; i < std::size(payloads); ++i) {
    EXPECT_TRUE(numbers.Append(std::bit_cast<double>(payloads[i])).ok());
    EXPECT_TRUE(ids.Append(static_cast<std::int64_t>(i)).ok());
  }
  TempDir dir;
  write_parquet(dir.path("u.parquet"), *table_of({{"id", ids.Finish().ValueOrDie()},
                                                  {"n", numbers.Finish().ValueOrDie()}}));
  Data data({users_table(
      "u.parquet", {field("id", type(Kind::Int)), nullable(field("n", type(Kind::Number)))})});
  data.ask_for_users();
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok());
  EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(kMissing, kMissing, kMissing, kMissing,
                                                      kMissing, x(5e-324), x(-5e-324), x(0.0)));
  EXPECT_EQ(loaded->dataset.columns[1].values.as<std::int64_t>()[7], 0);
  EXPECT_EQ(loaded->report.tables[0].fields[1].not_finite, 5);

  data.options.strict = true;
  EXPECT_EQ(error_of(data.load(dir)).slug, "not-finite");
  data.options.strict = false;
  data.schema.tables[0].fields[1].nullable = false;
  const Error error = error_of(data.load(dir));
  EXPECT_EQ(error.slug, "missing-value");
  EXPECT_THAT(error.message, HasSubstr("NaN"));
  EXPECT_THAT(error.message, HasSubstr("row 1"));
}

TEST(Promise10, MoneyNeverPassesThroughADouble) {
  TempDir dir;
  // No double is near enough to tell these cents.
  dir.write("u.csv", "id,amount\n1,90071992547409.93\n2,92233720368547758.07\n3,-0.1\n");
  Data data(
      {users_table("u.csv", {field("id", type(Kind::Int)), field("amount", type(Kind::Money))})});
  data.ask_for_users();
  const auto loaded = data.load(dir);
  ASSERT_TRUE(loaded.ok());
  EXPECT_THAT(values(loaded->dataset, 1),
              ElementsAre(n(9007199254740993), n(9223372036854775807), n(-10)));
}

// ---- 15: duplicate user ids ------------------------------------------------------------------

class Promise15 : public testing::Test {
 protected:
  Error refused(Kind kind = Kind::Int, const std::string& path = "u*") {
    Data data({users_table(path, {field("id", type(kind))})});
    data.ask_for_users();
    Error error = error_of(data.load(dir_));
    data.options.threads = 4;
    EXPECT_EQ(error_of(data.load(dir_)).message, error.message);
    return error;
  }

  TempDir dir_;
};

TEST_F(Promise15, AdjacentAndApart) {
  dir_.write("u.csv", "id\n5\n5\n1\n7\n1\n");
  const Error error = refused();
  EXPECT_EQ(error.slug, "duplicate-user");
  EXPECT_THAT(error.message, HasSubstr("2 ids more than once: 1 (u.csv row 3 and u.csv row 5), "
                                       "5 (u.csv row 1 and u.csv row 2)"));
  EXPECT_EQ(refused(Kind::Text).slug, "duplicate-user");
}

TEST_F(Promise15, InTwoFiles) {
  dir_.write("u1.csv", "id\n1\n2\n");
  dir_.write("u2.csv", "id\n3\n2\n");
  EXPECT_THAT(refused().message, HasSubstr("2 (u1.csv row 2 and u2.csv row 2)"));
}

TEST_F(Promise15, OneAsNumberAndAsText) {
  dir_.write("u.jsonl", "{\"id\":1}\n{\"id\":\"1\"}\n");
  EXPECT_EQ(refused(Kind::Int).slug, "duplicate-user");
  EXPECT_EQ(refused(Kind::Text).slug, "duplicate-user");
}

TEST_F(Promise15, TheFirstTenOfMany) {
  std::string text = "id\n";
  for (int i = 0; i < 40; ++i) text += std::to_string(i % 20) + "\n";
  dir_.write("u.csv", text);
  const Error error = refused();
  EXPECT_THAT(error.message, HasSubstr("20 ids more than once"));
  EXPECT_THAT(error.message, HasSubstr("9 (u.csv row 10 and u.csv row 30) ..."));
}

TEST_F(Promise15, AMissingId) {
  dir_.write("u.csv", "id,x\n1,1\n,1\n");
  const Error error = refused();
  EXPECT_EQ(error.slug, "missing-user");
  EXPECT_EQ(error.file, "u.csv");
  EXPECT_EQ(error.line, 3);
}

TEST_F(Promise15, IdsThatDifferOnlyLate) {
  dir_.write("u.csv", "id\nsomething long 1\nsomething long 2\n\"a\"\n\"a \"\n");
  Data data({users_table("u.csv", {field("id", type(Kind::Text))})});
  data.ask_for_users();
  EXPECT_TRUE(data.load(dir_).ok());
}

// ---- 16, 17: events of nobody, and of the future ---------------------------------------------

class Events : public testing::Test {
 protected:
  Events()
      : data_({users_table("u.csv", {field("id", type(Kind::Int))}),
               events_table("e", "e.csv",
                            {field("uid", type(Kind::Int)), field("ts", type(Kind::Time)),
                             nullable(field("order_id", type(Kind::Text))),
                             nullable(field("line", type(Kind::Int)))})}) {
    dir_.write("u.csv", "id\n1\n2\n");
    data_.ask_for(1);
  }

  TempDir dir_;
  Data data_;
};

TEST_F(Events, Promise16OfUnknownUsersAreCountedAndLeftOut) {
  dir_.write("e.csv",
             "uid,ts,order_id,line\n9,2026-01-01,a,\n1,2026-01-01,b,\n0,2026-01-01,c,\n"
             "9223372036854775807,2026-01-01,d,\n");
  const auto loaded = data_.load(dir_);
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(loaded->report.tables[1].orphans, 3);
  EXPECT_EQ(loaded->dataset.streams[0].rows, 1);
  data_.options.strict = true;
  EXPECT_EQ(error_of(data_.load(dir_)).slug, "orphan-events");
}

TEST_F(Events, Promise16WithoutUserOrTime) {
  dir_.write("e.csv", "uid,ts,order_id,line\n,2026-01-01,a,\n1,,b,\n,,c,\n9,,d,\n");
  const auto loaded = data_.load(dir_);
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(loaded->report.tables[1].without_user, 2);
  EXPECT_EQ(loaded->report.tables[1].orphans, 1);
  EXPECT_EQ(loaded->report.tables[1].without_time, 1);
  EXPECT_EQ(loaded->report.tables[1].used, 0);
  EXPECT_EQ(loaded->report.tables[1].first_time, std::nullopt);
  data_.options.strict = true;
  EXPECT_EQ(error_of(data_.load(dir_)).slug, "event-without-user");
  dir_.write("e.csv", "uid,ts,order_id,line\n1,,b,\n");
  EXPECT_EQ(error_of(data_.load(dir_)).slug, "event-without-time");
}

TEST_F(Events, Promise17AtOrAfterNowDoNotExist) {
  data_.options.now = at("2026-01-02T00:00");
  dir_.write(
      "e.csv",
      "uid,ts,order_id,line\n1,2026-01-02T00:00:00,now,\n1,2026-01-02T00:00:00.000001,later,\n"
      "1,2026-01-01T23:59:59.999999,before,\n");
  const auto loaded = data_.load(dir_);
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(loaded->report.tables[1].after_now, 2);
  EXPECT_THAT(values(loaded->dataset, 2), ElementsAre(t("before")));
  EXPECT_EQ(loaded->report.tables[1].last_time, at("2026-01-01T23:59:59.999999"));
}

TEST_F(Events, Promise17DuplicatesStayUnlessTheStreamSaysOtherwise) {
  dir_.write("e.csv",
             "uid,ts,order_id,line\n1,2026-01-02,a,1\n1,2026-01-01,a,1\n1,2026-01-01,a,1\n"
             "2,2026-01-01,a,1\n1,2026-01-03,a,2\n1,2026-01-04,,1\n1,2026-01-05,,1\n");
  const auto all = data_.load(dir_);
  ASSERT_TRUE(all.ok());
  EXPECT_EQ(all->dataset.streams[0].rows, 7);

  data_.schema.tables[1].dedupe_by = {2, 3};
  for (const int threads : {1, 4}) {
    data_.options.threads = threads;
    const auto loaded = data_.load(dir_);
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->report.tables[1].duplicates, 3);
    EXPECT_EQ(loaded->report.tables[1].used, 4);
    EXPECT_THAT(values(loaded->dataset, 1), ElementsAre(n(at("2026-01-01")), n(at("2026-01-03")),
                                                        n(at("2026-01-04")), n(at("2026-01-01"))));
  }
}

}  // namespace
}  // namespace tagc::test
