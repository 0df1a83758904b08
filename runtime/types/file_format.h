// The formats of data files, and how a schema or a name tells them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tagc {

enum class FileFormat : std::uint8_t { Parquet, Arrow, Csv, JsonLines };

// "csv", as a schema says `as csv`.
std::optional<FileFormat> format_of_word(std::string_view word);
// By the ending of a name, in letters of any case: "orders.csv.gz".
std::optional<FileFormat> format_of_name(std::string_view name);

}  // namespace tagc
