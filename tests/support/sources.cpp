#include "tests/support/sources.h"

#include <filesystem>

#include "runtime/types/time_zone.h"
#include "tests/support/temp_folder.h"

namespace tagc::test {
namespace {

std::string difference(const std::vector<TagValues>& expected, const std::vector<TagValues>& got) {
  if (got.size() != expected.size()) return "another number of tags";
  for (std::size_t i = 0; i < got.size(); ++i) {
    const TagValues& a = expected[i];
    const TagValues& b = got[i];
    if (a.members != b.members || a.unknown != b.unknown || a.values.size() != b.values.size()) {
      return "`" + a.name + "` has " + std::to_string(b.members) + " members and " +
             std::to_string(b.unknown) + " unknown, not " + std::to_string(a.members) + " and " +
             std::to_string(a.unknown);
    }
    for (std::size_t user = 0; user < a.values.size(); ++user) {
      if (identical(a.values[user], b.values[user])) continue;
      return "`" + a.name + "` differs in row " + std::to_string(user);
    }
  }
  return "";
}

// Of every file, -0 is read as 0.
Rows without_negative_zeros(Rows rows) {
  for (TableRows& table : rows) {
    for (std::vector<Scalar>& row : table.rows) {
      for (Scalar& value : row) {
        if (auto* number = std::get_if<double>(&value)) *number += 0.0;
      }
    }
  }
  return rows;
}

}  // namespace

std::string difference_of_sources(const Compiled& compiled, const Engine& engine, const Rows& given,
                                  const FunctionRegistry& functions, std::int64_t now,
                                  FileKind kind, int threads) {
  const Rows rows = without_negative_zeros(given);
  const auto zone = TimeZone::find(compiled.plan->time_zone);
  const auto expected = run(compiled, engine, rows, functions, now, threads);
  if (!zone || !expected) return "";  // said by whoever looks at answers
  const TempFolder folder;
  std::filesystem::create_directory(folder.path("data"));
  const Schema schema = with_files(compiled.program.schema, kind);
  write_files(schema, kind, rows, *zone, folder.path("data"));
  if (const Status packed = pack_files(schema, *zone, folder.path("data"), folder.path("packed"));
      !packed) {
    return name_of(kind) + ", packing: " + packed.error().slug + ": " + packed.error().message;
  }
  LoadOptions options;
  options.now = now;
  options.threads = threads;
  for (const char* source : {"data", "packed"}) {
    options.data_directory = folder.path(source);
    const std::string name = name_of(kind) + ", " + source + ": ";
    auto loaded = load(schema, compiled.plan->data, *zone, options);
    if (!loaded) return name + loaded.error().slug + ": " + loaded.error().message;
    const auto got = run(compiled, engine, loaded->dataset, functions, now, threads);
    if (!got) return name + got.error().slug + ": " + got.error().message;
    if (const std::string found = difference(*expected, *got); !found.empty()) return name + found;
  }
  return "";
}

}  // namespace tagc::test
