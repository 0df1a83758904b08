// Rows that come one by one, each of which may be bad.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/load/read/source.h"
#include "runtime/types/result.h"

namespace tagc {

// Builds a chunk row by row: a row that turns out to be bad leaves nothing behind but its count.
class JsonRows {
 public:
  // Room for `capacity` rows. Error: too-large.
  static Result<JsonRows> make(const ReadContext& context, std::int64_t capacity);

  void begin_row(std::int64_t line);
  void set(std::size_t field, Cell cell);
  // Only the first reason of a row counts.
  void bad(Error error);
  void end_row();

  FieldBuilder& builder(std::size_t field) { return builders_[field]; }
  std::int64_t line() const { return line_; }

  // With the fields that some row had.
  Status finish(TableChunk& chunk);

 private:
  explicit JsonRows(const ReadContext& context) : context_(context) {}

  const ReadContext context_;
  std::vector<FieldBuilder> builders_;
  std::vector<Cell> cells_;  // of the current row; Missing until set
  std::vector<bool> seen_;   // by field, of any row
  std::int64_t line_ = 0;
  bool is_bad_ = false;
  std::int64_t bad_rows_ = 0;
  std::optional<Error> first_bad_;
};

}  // namespace tagc
