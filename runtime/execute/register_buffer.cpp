#include "runtime/execute/register_buffer.h"

#include <algorithm>
#include <cassert>

#include "runtime/column/column.h"

namespace tagc {
namespace {

std::size_t bytes_for(Kind kind, std::int64_t rows) {
  const int width = bytes_of(storage_of(kind));
  return static_cast<std::size_t>(width == 0 ? rows / 8 : rows * width);
}

std::uint64_t word_of(bool bit) { return bit ? ~std::uint64_t{0} : 0; }

}  // namespace

RegisterBuffer::RegisterBuffer(Kind kind, bool nullable, std::int64_t rows)
    : kind_(kind), rows_(words_for(rows) * 64), values_(bytes_for(kind, rows_)) {
  if (nullable) known_ = Buffer(static_cast<std::size_t>(rows_ / 8));
}

Register RegisterBuffer::view() {
  return {kind_, values_.as<std::byte>(), known_.as<std::uint64_t>()};
}

void RegisterBuffer::fill(const UniformValue& value) {
  const Register reg = view();
  switch (storage_of(kind_)) {
    case Storage::Bits: std::fill_n(reg.trues(), rows_ / 64, word_of(value.bits != 0)); break;
    case Storage::I32:
      std::fill_n(reg.as<std::int32_t>(), rows_, static_cast<std::int32_t>(value.bits));
      break;
    case Storage::I64:
    case Storage::F64: std::fill_n(reg.as<std::int64_t>(), rows_, value.bits); break;
  }
  if (reg.known == nullptr) return;
  const bool is_false = value.known != 0 && value.bits == 0;
  std::fill_n(reg.known, rows_ / 64, word_of(reg.is_bool() ? is_false : value.known != 0));
}

Register from_row(const Register& reg, std::int64_t row) {
  assert(row % 64 == 0);
  const auto offset = static_cast<std::ptrdiff_t>(bytes_for(reg.kind, row));
  return {reg.kind, reg.as<std::byte>() + offset,
          reg.known == nullptr ? nullptr : reg.known + row / 64};
}

UniformValue value_at(const Register& reg, std::int64_t row) {
  const bool marked = reg.known != nullptr && test_bit(reg.known, row);
  if (reg.is_bool()) {
    const bool is_true = test_bit(reg.trues(), row);
    return {is_true, is_true || marked || reg.known == nullptr};
  }
  if (reg.known != nullptr && !marked) return {0, 0};
  const bool narrow = storage_of(reg.kind) == Storage::I32;
  return {narrow ? reg.as<std::int32_t>()[row] : reg.as<std::int64_t>()[row], 1};
}

}  // namespace tagc
