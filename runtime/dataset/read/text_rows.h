// Rows of text formats, which may be bad one by one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "runtime/dataset/read/source.h"
#include "runtime/types/result.h"

namespace tagc {

// Builds a chunk row by row: a row that turns out to be bad leaves nothing behind but its count.
class TextRows {
 public:
  // Room for `capacity` rows. Error: too-large.
  static Result<TextRows> make(const ReadContext& context, std::int64_t capacity);

  void begin_row(std::int64_t line);
  void set(std::size_t field, Cell cell) { cells_[field] = cell; }
  // Sets what the text stands for; `bad` when it stands for nothing.
  void set_text(std::size_t field, std::string_view text);
  // Only the first reason of a row counts.
  void bad(Error error);
  void end_row();

  FieldBuilder& builder(std::size_t field) { return builders_[field]; }
  std::size_t fields() const { return builders_.size(); }

  Status finish(TableChunk& chunk);

 private:
  explicit TextRows(const ReadContext& context) : context_(context) {}

  const ReadContext context_;
  std::vector<FieldBuilder> builders_;
  std::vector<Cell> cells_;  // of the current row; Missing until set
  std::int64_t line_ = 0;
  bool is_bad_ = false;
  std::int64_t bad_rows_ = 0;
  std::optional<Error> first_bad_;
};

}  // namespace tagc
