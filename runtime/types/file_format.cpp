#include "runtime/types/file_format.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace tagc {
namespace {

struct Format {
  std::string_view word;
  FileFormat format;
  std::vector<std::string_view> endings;
};

const std::vector<Format>& formats() {
  static const std::vector<Format> all = {
      {"parquet", FileFormat::Parquet, {".parquet", ".pq"}},
      {"arrow", FileFormat::Arrow, {".arrow", ".arrows", ".ipc", ".feather"}},
      {"csv", FileFormat::Csv, {".csv", ".csv.gz"}},
      {"jsonl", FileFormat::JsonLines, {".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"}}};
  return all;
}

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() &&
         std::equal(ending.rbegin(), ending.rend(), text.rbegin(), [](char a, char b) {
           return a == std::tolower(static_cast<unsigned char>(b));
         });
}

}  // namespace

std::optional<FileFormat> format_of_word(std::string_view word) {
  const auto found = std::ranges::find(formats(), word, &Format::word);
  return found == formats().end() ? std::nullopt : std::optional(found->format);
}

std::optional<FileFormat> format_of_name(std::string_view name) {
  for (const Format& format : formats()) {
    const auto fits = [&](std::string_view ending) { return ends_with(name, ending); };
    if (std::ranges::any_of(format.endings, fits)) return format.format;
  }
  return std::nullopt;
}

}  // namespace tagc
