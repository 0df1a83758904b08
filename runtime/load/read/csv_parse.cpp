#include "runtime/load/read/csv_parse.h"

#include <arrow/csv/parser.h>
#include <arrow/memory_pool.h>

#include <algorithm>
#include <new>

#include "runtime/load/convert/field_target.h"
#include "runtime/load/read/csv_records.h"
#include "runtime/load/read/text_blocks.h"

namespace tagc {
namespace {

using arrow::csv::BlockParser;
using arrow::csv::InvalidRow;
using arrow::csv::InvalidRowHandler;
using arrow::csv::InvalidRowResult;

constexpr std::int32_t kAnyWidth = -1;

std::string_view text_of(const std::uint8_t* data, std::uint32_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

std::unique_ptr<BlockParser> make_parser(std::int32_t width, std::int64_t most_rows,
                                         InvalidRowHandler handler) {
  auto options = csv_options();
  options.invalid_row_handler = std::move(handler);
  return std::make_unique<BlockParser>(arrow::default_memory_pool(), std::move(options), width,
                                       /*first_row=*/-1, static_cast<std::int32_t>(most_rows));
}

InvalidRowResult skip_silently(const InvalidRow&) { return InvalidRowResult::Skip; }

// Invalid rows are skipped and visitors do not fail, so that memory is all that can be lacking.
void succeed(const arrow::Status& status) {
  if (!status.ok()) throw std::bad_alloc();
}

}  // namespace

std::optional<CsvHeader> parse_csv_header(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of("\r\n");
  if (begin == std::string_view::npos) return std::nullopt;
  const auto parser = make_parser(kAnyWidth, 1, skip_silently);
  std::uint32_t size = 0;
  succeed(parser->Parse(bytes, &size));
  CsvHeader header;
  header.bytes = bytes.substr(0, size);
  header.line = 1 + count_lines(bytes.substr(0, begin));
  succeed(parser->VisitLastRow([&](const std::uint8_t* data, std::uint32_t length, bool, bool) {
    header.names.emplace_back(text_of(data, length));
    return arrow::Status::OK();
  }));
  return header;
}

std::int64_t CsvParse::memory(std::string_view bytes, std::int32_t width) {
  // The values, and where each of them ends; for the ends it sets room aside for some hundred
  // records at a time.
  constexpr std::int64_t kEnd = 4;
  return std::ssize(bytes) * (1 + kEnd) +
         std::max<std::int64_t>(32'768, std::int64_t{512} * width) * kEnd;
}

CsvParse::CsvParse(std::string_view bytes, std::int64_t first_line, std::int32_t width)
    : bytes_(bytes), first_line_(first_line), lines_(count_lines(bytes)), width_(width) {
  parser_ = make_parser(width_, lines_, [this](const InvalidRow& row) {
    skip(row);
    return InvalidRowResult::Skip;
  });
  std::uint32_t size = 0;
  succeed(parser_->Parse(bytes_, &size));
}

CsvParse::~CsvParse() = default;

void CsvParse::skip(const InvalidRow& row) {
  if (skipped_++ > 0) return;
  const std::string fields = row.actual_columns == 1 ? " field" : " fields";
  first_skipped_ = bad_csv(std::to_string(row.actual_columns) + fields + " where the header has " +
                               std::to_string(row.expected_columns) + ": " + shown(row.text),
                           "look for a comma too many or too few; text with commas needs quotes");
  const auto at = static_cast<std::size_t>(row.text.data() - bytes_.data());
  first_skipped_->line = first_line_ + count_lines(bytes_.substr(0, at));
}

std::int64_t CsvParse::rows() const { return parser_->num_rows(); }

void CsvParse::visit(std::int32_t column, const Visitor& visitor) const {
  succeed(parser_->VisitColumn(
      column, [&](const std::uint8_t* data, std::uint32_t size, bool quoted, bool) {
        visitor(text_of(data, size), quoted);
        return arrow::Status::OK();
      }));
}

// The parser does not keep where a row begins, so it is asked again for the rows up to it.
std::int64_t CsvParse::line_of(std::int64_t row) const {
  if (rows() == lines_) return first_line_ + row;
  const auto parser = make_parser(width_, row + 1, skip_silently);
  std::uint32_t size = 0;
  succeed(parser->Parse(bytes_, &size));
  std::int64_t lines_of_row = 1;
  succeed(parser->VisitLastRow([&](const std::uint8_t* data, std::uint32_t length, bool, bool) {
    lines_of_row += count_lines(text_of(data, length));
    return arrow::Status::OK();
  }));
  return first_line_ + count_lines(bytes_.substr(0, size)) - lines_of_row;
}

}  // namespace tagc
