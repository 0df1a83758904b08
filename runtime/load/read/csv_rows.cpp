#include "runtime/load/read/csv_rows.h"

#include <arrow/util/utf8.h>

#include <optional>
#include <string>

#include "runtime/load/read/csv_parse.h"
#include "runtime/types/quote.h"

namespace tagc {
namespace {

Error not_utf8(const FieldTarget& target, std::string_view text) {
  return bad_csv("column " + quote(target.column) + ": " + shown(text) + " is not UTF-8",
                 "save the file as UTF-8 (in Excel: CSV UTF-8)");
}

// Bad rows of a block: how many, and the first of them with its line.
class BadRows {
 public:
  void add(std::int64_t rows, const std::optional<Error>& first) {
    rows_ += rows;
    if (first && (!first_ || first->line < first_->line)) first_ = first;
  }

  void report(const ReadContext& context, TableChunk& chunk) const {
    chunk.bad_rows = rows_;
    if (first_) chunk.first_bad = at_line(context, first_->line, *first_);
  }

 private:
  std::int64_t rows_ = 0;
  std::optional<Error> first_;
};

// The block without records whose quotes are out of order. Lines without anything stand in for
// them, so that all others keep their numbers.
std::string well_quoted_part(const TextBlock& block, const CsvQuotes& quotes, BadRows& bad) {
  std::string kept;
  std::int64_t line = block.first_line;
  std::string_view rest = block.bytes;
  const auto keep = [&](std::size_t bytes) {
    kept += rest.substr(0, bytes);
    line += count_lines(rest.substr(0, bytes));
    rest.remove_prefix(bytes);
  };
  for (keep(quotes.well_quoted(rest)); !rest.empty(); keep(quotes.well_quoted(rest))) {
    const std::string_view record = first_csv_record(rest);
    Error error = misquoted(record);
    error.line = line;
    bad.add(1, std::move(error));
    const std::int64_t lines = count_lines(record);
    kept.append(static_cast<std::size_t>(lines), '\n');
    line += lines;
    rest.remove_prefix(record.size());
  }
  return kept;
}

// The fields that are wanted, of records with their quotes in order. A row turns out to be bad in
// one column after others may have taken it; then all columns are filled once more, without it.
class CsvFields {
 public:
  CsvFields(const ReadContext& context, const CsvLayout& layout, std::string_view bytes,
            std::int64_t first_line)
      : context_(context),
        layout_(layout),
        is_utf8_(arrow::util::ValidateUTF8(bytes)),
        records_(bytes, first_line, layout.width) {}

  Status fill(TableChunk& chunk, BadRows& bad) {
    Status filled = fill_fields(chunk);
    if (filled.ok() && bad_values_ > 0) filled = fill_fields(chunk);
    if (!filled.ok()) return filled;
    if (bad_values_ > 0) first_bad_value_->line = records_.line_of(first_bad_row_);
    bad.add(bad_values_, first_bad_value_);
    bad.add(records_.skipped(), records_.first_skipped());
    return filled;
  }

 private:
  Status fill_fields(TableChunk& chunk) {
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
      auto builder =
          FieldBuilder::make(context_.target.fields[i], records_.rows(), context_.budget);
      if (!builder.ok()) return builder.error();
      fill_field(layout_.columns[i], *builder);
      auto finished = builder->finish();
      if (!finished.ok()) return finished.error();
      chunk.fields[i] = std::move(finished).value();
      chunk.rows = chunk.fields[i].column.rows;
      for (const auto place : {&FieldChunk::first_missing, &FieldChunk::first_not_finite,
                               &FieldChunk::first_unknown}) {
        std::int64_t& row = chunk.fields[i].*place;
        if (row > 0) row = records_.line_of(row - 1);
      }
    }
    return Done{};
  }

  void fill_field(std::int32_t column, FieldBuilder& builder) {
    std::int64_t row = 0;
    records_.visit(column, [&](std::string_view text, bool quoted) {
      if (!is_bad(row)) {
        const bool is_missing = text.empty() && !quoted;
        const Cell cell = is_missing ? builder.nothing() : cell_of(builder, text, row);
        if (!cell.is_error()) builder.put(cell, row + 1);
      }
      ++row;
    });
  }

  Cell cell_of(FieldBuilder& builder, std::string_view text, std::int64_t row) {
    if (!is_utf8_ && !arrow::util::ValidateUTF8(text)) {
      add_bad(row, not_utf8(builder.target(), text));
      return {CellState::Bad};
    }
    const Cell cell = builder.parse(text);
    if (cell.is_error()) add_bad(row, bad_value(builder.target(), cell.state, text));
    return cell;
  }

  bool is_bad(std::int64_t row) const {
    return bad_values_ > 0 && is_bad_[static_cast<std::size_t>(row)];
  }

  void add_bad(std::int64_t row, Error error) {
    is_bad_.resize(static_cast<std::size_t>(records_.rows()));
    is_bad_[static_cast<std::size_t>(row)] = true;
    if (bad_values_++ > 0 && first_bad_row_ < row) return;
    first_bad_row_ = row;
    first_bad_value_ = std::move(error);
  }

  const ReadContext& context_;
  const CsvLayout& layout_;
  bool is_utf8_;
  CsvParse records_;
  std::vector<bool> is_bad_;  // by row; empty: none is
  std::int64_t bad_values_ = 0;
  std::int64_t first_bad_row_ = 0;
  std::optional<Error> first_bad_value_;
};

}  // namespace

Status read_csv_rows(const ReadContext& context, const CsvLayout& layout, const CsvQuotes& quotes,
                     const TextBlock& block, TableChunk& chunk) {
  Charge charge(context.budget);
  if (!charge.grow(CsvParse::memory(block.bytes, layout.width))) {
    return at_line(context, block.first_line, context.budget.exceeded());
  }
  BadRows bad;
  const bool in_order = quotes.well_quoted(block.bytes) == block.bytes.size();
  const std::string kept = in_order ? "" : well_quoted_part(block, quotes, bad);
  CsvFields fields(context, layout, in_order ? block.bytes : kept, block.first_line);
  const Status filled = fields.fill(chunk, bad);
  if (!filled.ok()) return at_line(context, block.first_line, filled.error());
  bad.report(context, chunk);
  return Done{};
}

}  // namespace tagc
