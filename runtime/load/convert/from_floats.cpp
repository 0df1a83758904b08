#include <arrow/array.h>
#include <arrow/util/float16.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "runtime/load/convert/append.h"
#include "runtime/load/convert/sources.h"

namespace tagc::convert_from {
namespace {

double as_double(double value) { return value; }
double as_double(float value) { return value; }
double as_double(std::uint16_t bits) { return arrow::util::Float16::FromBits(bits).ToDouble(); }

constexpr std::int64_t kAtOnce = 1'024;

// `values` as columns hold numbers, if all of them can be known; -0 becomes 0.
bool as_numbers(const double* values, std::int64_t count, std::int64_t* out) {
  std::int64_t are_finite = 1;
  for (std::int64_t i = 0; i < count; ++i) {
    are_finite &= std::abs(values[i]) <= std::numeric_limits<double>::max();
    out[i] = std::bit_cast<std::int64_t>(values[i] + 0.0);
  }
  return are_finite != 0;
}

// A column of doubles for a field of numbers is the same bits, many at once; where one of them is
// missing or not finite, they go the way of all others.
template <class ConvertSlice>
Status numbers(const arrow::DoubleArray& array, std::int64_t first_row, FieldBuilder& out,
               const ConvertSlice& convert_slice) {
  std::array<std::int64_t, kAtOnce> bits;
  for (std::int64_t at = 0; at < array.length(); at += kAtOnce) {
    const std::int64_t count = std::min(kAtOnce, array.length() - at);
    if (as_numbers(array.raw_values() + at, count, bits.data())) {
      out.put_known({bits.data(), static_cast<std::size_t>(count)});
    } else if (const Status done = convert_slice(*array.Slice(at, count), first_row + at); !done) {
      return done;
    }
  }
  return Done{};
}

template <class Array>
Status convert(const arrow::Array& array, Precision precision, std::int64_t first_row,
               FieldBuilder& out) {
  const auto& values = static_cast<const Array&>(array);
  const Kind kind = out.target().type.kind;
  return append(
      values, first_row, out,
      [&](std::int64_t i) { return cell_of_double(kind, as_double(values.Value(i)), precision); },
      [&](std::int64_t i) {
        return to_string(as_double(values.Value(i)), {Kind::Number, nullptr}, *out.target().zone);
      });
}

}  // namespace

Status floats(const arrow::Array& array, std::int64_t first_row, FieldBuilder& out) {
  const Type& type = out.target().type;
  if (type.is_numeric()) {
    switch (array.type_id()) {
      case arrow::Type::HALF_FLOAT:
        return convert<arrow::HalfFloatArray>(array, Precision::Half, first_row, out);
      case arrow::Type::FLOAT:
        return convert<arrow::FloatArray>(array, Precision::Single, first_row, out);
      case arrow::Type::DOUBLE: {
        const auto slice = [&](const arrow::Array& part, std::int64_t row) {
          return convert<arrow::DoubleArray>(part, Precision::Double, row, out);
        };
        const bool is_plain = type.is(Kind::Number) && array.null_count() == 0;
        return is_plain
                   ? numbers(static_cast<const arrow::DoubleArray&>(array), first_row, out, slice)
                   : slice(array, first_row);
      }
      default: break;
    }
  }
  return wrong_type(out.target(), array.type()->ToString());
}

}  // namespace tagc::convert_from
