// What is ignored, or read as missing, is told by the doors too.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "bindings/cpp/include/tagc/tagc.hpp"

namespace tagc::doors {
namespace {

namespace fs = std::filesystem;

constexpr api::Micros kDay = 86'400'000'000;
constexpr api::Micros kNow = 20'000 * kDay;  // 2024-10-04T00:00Z

constexpr const char* kRules = R"(timezone "UTC"
users members from "m.csv" by id { id: int  points: int?  level: enum("low", "high")? }
events orders from "o.csv" by uid at at dedupe by (no) { no: text  amount: money? }
tag rich when points * points > 100
tag spent = sum(orders.amount)
tag high when level = "high"
)";

void write(const fs::path& path, const char* text) { std::ofstream(path) << text; }

TEST(LeftOut, OfARun) {
  const fs::path folder = fs::temp_directory_path() / "tagc-left-out-test";
  fs::create_directories(folder);
  write(folder / "m.csv", "id,points,level\n1,4000000000,low\n2,20,gold\n");
  write(folder / "o.csv",
        "uid,at,no,amount\n1,2024-10-01,a,5\n9,2024-10-01,b,5\n2,2024-10-09,c,5\n");
  const api::Program program = api::compile_text(kRules);
  const api::RunResult result = api::run_files(program, folder.string(), {.now = kNow});
  std::vector<std::string> told;
  for (const api::Warning& each : result.warnings()) told.push_back(each.slug + ": " + each.text);
  EXPECT_EQ(told,
            (std::vector<std::string>{
                "data: members.level: 1 value outside of the enum, read as missing: \"gold\" (1)",
                "data: orders: 1 row of users that are not in the users' table, ignored",
                "note: orders: 1 row at or after now, ignored; users' fields stay as the data "
                "has them",
                "overflow: 1 result did not fit into 64 bits, read as missing"}));
  fs::remove_all(folder);
}

TEST(LeftOut, OfOneUser) {
  const api::Program program = api::compile_text(kRules);
  api::Record record(program);
  record.set_user(1);
  record.set(program.field("points"), std::int64_t{4'000'000'000});
  for (const api::Micros time : {kNow - kDay, kNow - kDay, kNow}) {
    record.add_row(program.table("orders"), time);
    record.set(program.field("orders.no"), "a");
  }
  record.evaluate(kNow);
  EXPECT_EQ(record.verdict(program.tag("rich")), api::Verdict::Unknown);
  EXPECT_EQ(record.left_out().overflows, 1);
  EXPECT_EQ(record.left_out().duplicate_rows, 1);
  EXPECT_EQ(record.left_out().rows_after_now, 1);

  record.clear();
  record.set(program.field("points"), 20);
  record.evaluate(kNow);
  EXPECT_TRUE(record.holds(program.tag("rich")));
  EXPECT_EQ(record.left_out().overflows, 0);
}

}  // namespace
}  // namespace tagc::doors
