#include "runtime/load/read/csv_records.h"

#include <arrow/buffer.h>
#include <arrow/csv/chunker.h>
#include <arrow/csv/options.h>
#include <re2/re2.h>

#include <cassert>

#include "runtime/load/convert/field_target.h"

namespace tagc {
namespace {

using BufferPtr = std::shared_ptr<arrow::Buffer>;

// Begins with a quote and ends with one, or does not begin with one.
constexpr std::string_view kField = R"re((?:"(?:[^"]|"")*"|[^",\r\n][^,\r\n]*)?)re";

std::string records_pattern() {
  const std::string field(kField);
  return "(?:" + field + "(?:," + field + ")*(?:\\r\\n?|\\n))*";
}

RE2::Options of_bytes() {
  RE2::Options options(RE2::Latin1);
  options.set_longest_match(true);
  return options;
}

BufferPtr view_of(std::string_view bytes) { return std::make_shared<arrow::Buffer>(bytes); }

}  // namespace

Error bad_csv(std::string message, std::string advice) {
  return {"bad-csv", std::move(message), "", 0, std::move(advice)};
}

Error unclosed_quote() {
  return bad_csv("a quote is never closed", "close it; inside quotes, a quote is written twice");
}

Error misquoted(std::string_view record) {
  record.remove_suffix(record.size() - 1 - record.find_last_not_of("\r\n"));
  return bad_csv("text behind a closing quote: " + shown(record),
                 "inside quotes, a quote is written twice");
}

arrow::csv::ParseOptions csv_options() {
  auto options = arrow::csv::ParseOptions::Defaults();
  options.newlines_in_values = true;
  return options;
}

std::size_t end_of_csv_records(std::string_view bytes) {
  if (bytes.ends_with('\r')) bytes.remove_suffix(1);  // the line feed of it may follow
  BufferPtr whole;
  BufferPtr rest;
  const auto chunker = arrow::csv::MakeChunker(csv_options());
  [[maybe_unused]] const arrow::Status cut = chunker->Process(view_of(bytes), &whole, &rest);
  assert(cut.ok());
  return static_cast<std::size_t>(whole->size());
}

std::string_view first_csv_record(std::string_view bytes) {
  std::int64_t records = 1;
  BufferPtr rest;
  const auto chunker = arrow::csv::MakeChunker(csv_options());
  const arrow::Status cut =
      chunker->ProcessSkip(view_of(""), view_of(bytes), /*final=*/false, &records, &rest);
  // Bytes that are no text can hide the end of a line from Arrow.
  if (!cut.ok() || records > 0) return bytes;
  return bytes.substr(0, bytes.size() - static_cast<std::size_t>(rest->size()));
}

struct CsvQuotes::Pattern { RE2 records{records_pattern(), of_bytes()}; };

CsvQuotes::CsvQuotes() : pattern_(std::make_unique<Pattern>()) { assert(pattern_->records.ok()); }

CsvQuotes::~CsvQuotes() = default;

std::size_t CsvQuotes::well_quoted(std::string_view records) const {
  if (records.find('"') == std::string_view::npos) return records.size();
  const re2::StringPiece text(records.data(), records.size());
  re2::StringPiece matched;
  pattern_->records.Match(text, 0, text.size(), RE2::ANCHOR_START, &matched, 1);
  return matched.size();
}

}  // namespace tagc
