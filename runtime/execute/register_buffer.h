// Memory of one node's values for a number of rows.
#pragma once

#include "runtime/column/buffer.h"
#include "runtime/execute/kernels/kernel.h"
#include "runtime/plan/engine.h"

namespace tagc {

class RegisterBuffer {
 public:
  RegisterBuffer() = default;
  // Zeros, for `rows` rounded up to whole words.
  RegisterBuffer(Kind kind, bool nullable, std::int64_t rows);

  Register view();
  // The same value in all rows.
  void fill(const UniformValue& value);

 private:
  Kind kind_ = Kind::Bool;
  std::int64_t rows_ = 0;
  Buffer values_;
  Buffer known_;
};

// The register from row `row` on, a multiple of 64.
Register from_row(const Register& reg, std::int64_t row);

// One row of it. Text as its code.
UniformValue value_at(const Register& reg, std::int64_t row);

}  // namespace tagc
