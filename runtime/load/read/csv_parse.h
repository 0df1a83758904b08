// CSV as Arrow's parser reads it.
//
// The parser is the one that Arrow's CSV readers are made of (arrow/csv/parser.h). The readers
// themselves are not used: they read ahead in threads of their own, end at the first record that
// cannot be decoded, and know neither its line nor, in one column, an empty text from none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/types/result.h"

namespace arrow::csv {
class BlockParser;
struct InvalidRow;
}  // namespace arrow::csv

namespace tagc {

struct CsvHeader {
  std::vector<std::string> names;
  std::string_view bytes;  // of the record, and lines without anything before it
  std::int64_t line = 1;
};

// The first record of whole records; nothing when there is none.
std::optional<CsvHeader> parse_csv_header(std::string_view bytes);

// Whole records with their quotes in order, in order of the file and numbered from 0. Those that
// have not as many fields as the header are skipped, and not numbered.
class CsvParse {
 public:
  // What one takes at most. The parser ends the program when it cannot have it.
  static std::int64_t memory(std::string_view bytes, std::int32_t width);

  // `bytes` must outlive it.
  CsvParse(std::string_view bytes, std::int64_t first_line, std::int32_t width);
  ~CsvParse();

  std::int64_t rows() const;
  std::int64_t skipped() const { return skipped_; }
  const std::optional<Error>& first_skipped() const { return first_skipped_; }  // bad-csv, its line

  // Of each row: what its field in the column says, and whether that stood in quotes.
  using Visitor = std::function<void(std::string_view text, bool quoted)>;
  void visit(std::int32_t column, const Visitor& visitor) const;

  // The line of the file that a row begins on. Slow where not each line is a row.
  std::int64_t line_of(std::int64_t row) const;

 private:
  void skip(const arrow::csv::InvalidRow& row);

  std::string_view bytes_;
  std::int64_t first_line_;
  std::int64_t lines_;
  std::int32_t width_;
  std::int64_t skipped_ = 0;
  std::optional<Error> first_skipped_;
  std::unique_ptr<arrow::csv::BlockParser> parser_;
};

}  // namespace tagc
