#include "runtime/load/read/json_rows.h"

#include <algorithm>

#include "runtime/load/read/text_blocks.h"

namespace tagc {

Result<JsonRows> JsonRows::make(const ReadContext& context, std::int64_t capacity) {
  JsonRows rows(context);
  for (const FieldTarget& field : context.target.fields) {
    auto builder = FieldBuilder::make(field, capacity, context.budget);
    if (!builder.ok()) return builder.error();
    rows.builders_.push_back(std::move(builder).value());
  }
  rows.cells_.resize(rows.builders_.size());
  rows.seen_.resize(rows.builders_.size());
  return rows;
}

void JsonRows::begin_row(std::int64_t line) {
  line_ = line;
  is_bad_ = false;
  std::fill(cells_.begin(), cells_.end(), Cell{});
}

void JsonRows::set(std::size_t field, Cell cell) {
  cells_[field] = cell;
  seen_[field] = true;
}

void JsonRows::bad(Error error) {
  if (is_bad_) return;
  is_bad_ = true;
  ++bad_rows_;
  if (!first_bad_) first_bad_ = at_line(context_, line_, std::move(error));
}

void JsonRows::end_row() {
  if (is_bad_) return;
  for (std::size_t i = 0; i < cells_.size(); ++i) builders_[i].put(cells_[i], line_);
}

Status JsonRows::finish(TableChunk& chunk) {
  chunk.rows = builders_.front().rows();
  chunk.bad_rows = bad_rows_;
  chunk.first_bad = std::move(first_bad_);
  chunk.seen = std::move(seen_);
  for (std::size_t i = 0; i < builders_.size(); ++i) {
    auto finished = builders_[i].finish();
    if (!finished.ok()) return finished.error();
    chunk.fields[i] = std::move(finished).value();
  }
  return Done{};
}

}  // namespace tagc
