#include <arrow/array.h>
#include <arrow/util/float16.h>

#include "runtime/dataset/convert/append.h"
#include "runtime/dataset/convert/sources.h"

namespace tagc::convert_from {
namespace {

double as_double(double value) { return value; }
double as_double(float value) { return value; }
double as_double(std::uint16_t bits) { return arrow::util::Float16::FromBits(bits).ToDouble(); }

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
      case arrow::Type::DOUBLE:
        return convert<arrow::DoubleArray>(array, Precision::Double, first_row, out);
      default: break;
    }
  }
  return wrong_type(out.target(), array.type()->ToString());
}

}  // namespace tagc::convert_from
