#include "runtime/dataset/read/text_rows.h"

#include <algorithm>

namespace tagc {

Result<TextRows> TextRows::make(const ReadContext& context, std::int64_t capacity) {
  TextRows rows(context);
  for (const FieldTarget& field : context.target.fields) {
    auto builder = FieldBuilder::make(field, capacity, context.budget);
    if (!builder.ok()) return builder.error();
    rows.builders_.push_back(std::move(builder).value());
  }
  rows.cells_.resize(rows.builders_.size());
  return rows;
}

void TextRows::begin_row(std::int64_t line) {
  line_ = line;
  is_bad_ = false;
  std::fill(cells_.begin(), cells_.end(), Cell{});
}

void TextRows::set_text(std::size_t field, std::string_view text) {
  const Cell cell = builders_[field].parse(text);
  if (cell.is_error()) return bad(bad_value(builders_[field].target(), cell.state, text));
  set(field, cell);
}

void TextRows::bad(Error error) {
  if (is_bad_) return;
  is_bad_ = true;
  ++bad_rows_;
  if (first_bad_) return;
  error.file = context_.file.name;
  error.line = line_;
  first_bad_ = std::move(error);
}

void TextRows::end_row() {
  if (is_bad_) return;
  for (std::size_t i = 0; i < cells_.size(); ++i) builders_[i].put(cells_[i], line_);
}

Status TextRows::finish(TableChunk& chunk) {
  chunk.rows = builders_.front().rows();
  chunk.bad_rows = bad_rows_;
  chunk.first_bad = std::move(first_bad_);
  for (std::size_t i = 0; i < builders_.size(); ++i) {
    auto finished = builders_[i].finish();
    if (!finished.ok()) return finished.error();
    chunk.fields[i] = std::move(finished).value();
  }
  return Done{};
}

}  // namespace tagc
