#include "runtime/output/arrow_columns.h"

#include <arrow/api.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <limits>
#include <span>
#include <utility>

namespace tagc {
namespace {

using ArrayResult = arrow::Result<std::shared_ptr<arrow::Array>>;

// INT64_MAX cents have nineteen digits.
constexpr int kMoneyDigits = 19;

std::shared_ptr<arrow::DataType> type_of(const Type& type) {
  switch (type.kind) {
    case Kind::List: return arrow::list(type_of(type.element_type()));
    case Kind::Bool: return arrow::boolean();
    case Kind::Int: return arrow::int64();
    case Kind::Number: return arrow::float64();
    case Kind::Money: return arrow::decimal128(kMoneyDigits, 2);
    case Kind::Text:
    case Kind::Enum: return arrow::utf8();
    case Kind::Date: return arrow::date32();
    case Kind::Time: return arrow::timestamp(arrow::TimeUnit::MICRO, "UTC");
    case Kind::Duration: return arrow::duration(arrow::TimeUnit::MICRO);
  }
  assert(false);
  return nullptr;
}

std::shared_ptr<arrow::Buffer> wrap(const Buffer& buffer) {
  if (buffer.empty()) return nullptr;
  return std::make_shared<arrow::Buffer>(buffer.as<std::uint8_t>(),
                                         static_cast<std::int64_t>(buffer.bytes()));
}

// Our layout is Arrow's: bits lowest first, set where known.
ArrayResult as_it_lies(const Column& column, const std::shared_ptr<arrow::DataType>& type,
                       RowRange rows) {
  const auto nulls = column.known.empty() ? 0 : arrow::kUnknownNullCount;
  return arrow::MakeArray(arrow::ArrayData::Make(
      type, rows.count(), {wrap(column.known), wrap(column.values)}, nulls, rows.begin));
}

template <class Builder, class Append>
ArrayResult build(Builder&& builder, const Column& column, RowRange rows, const Append& append) {
  ARROW_RETURN_NOT_OK(builder.Reserve(rows.count()));
  for (std::int64_t row = rows.begin; row < rows.end; ++row) {
    ARROW_RETURN_NOT_OK(column.is_known(row) ? append(builder, row) : builder.AppendNull());
  }
  return builder.Finish();
}

ArrayResult decimals(const Column& column, const std::shared_ptr<arrow::DataType>& type,
                     RowRange rows) {
  const auto* cents = column.values.as<std::int64_t>();
  return build(arrow::Decimal128Builder(type), column, rows,
               [&](arrow::Decimal128Builder& builder, std::int64_t row) {
                 return builder.Append(arrow::Decimal128(cents[row]));
               });
}

// `text` gives the text of a code.
template <class Text>
ArrayResult strings(const Column& column, RowRange rows, const Text& text) {
  const auto* codes = column.values.as<std::int32_t>();
  return build(arrow::StringBuilder(), column, rows,
               [&](arrow::StringBuilder& builder, std::int64_t row) {
                 return builder.Append(text(codes[row]));
               });
}

ArrayResult array_of(const Column& column, const TextPool& texts,
                     const std::shared_ptr<arrow::DataType>& type, RowRange rows);

// The elements of all lists end to end, as a column like any other.
Column elements_of(const Column& column, const ListPool& lists, RowRange rows) {
  const auto* codes = column.values.as<std::int32_t>();
  std::int64_t count = 0;
  for (std::int64_t row = rows.begin; row < rows.end; ++row) {
    if (column.is_known(row)) count += std::ssize(lists[codes[row]]);
  }
  Column all = Column::allocate(column.type.element_type(), count, false);
  std::int64_t next = 0;
  for (std::int64_t row = rows.begin; row < rows.end; ++row) {
    if (!column.is_known(row)) continue;
    for (const std::int64_t bits : lists[codes[row]]) set_bits(all, next++, bits);
  }
  return all;
}

ArrayResult list_arrays(const Column& column, const TextPool& texts,
                        const std::shared_ptr<arrow::DataType>& type, RowRange rows) {
  const Column elements = elements_of(column, texts.lists(), rows);
  ARROW_ASSIGN_OR_RAISE(const std::shared_ptr<arrow::Array> flat,
                        array_of(elements, texts, type->field(0)->type(), {0, elements.rows}));
  arrow::Int32Builder offsets;
  std::int32_t end = 0;
  for (std::int64_t row = rows.begin; row < rows.end; ++row) {
    if (!column.is_known(row)) {
      ARROW_RETURN_NOT_OK(offsets.AppendNull());
      continue;
    }
    ARROW_RETURN_NOT_OK(offsets.Append(end));
    const auto size = std::ssize(texts.lists()[column.values.as<std::int32_t>()[row]]);
    if (size > std::numeric_limits<std::int32_t>::max() - end) {
      return arrow::Status::CapacityError("more list elements than a group of rows can have");
    }
    end += static_cast<std::int32_t>(size);
  }
  ARROW_RETURN_NOT_OK(offsets.Append(end));
  ARROW_ASSIGN_OR_RAISE(const std::shared_ptr<arrow::Array> ends, offsets.Finish());
  // A copy: what lies in our memory is about to go.
  const std::shared_ptr<arrow::ArrayData> own = flat->data()->Copy();
  for (std::shared_ptr<arrow::Buffer>& buffer : own->buffers) {
    if (buffer == nullptr) continue;
    ARROW_ASSIGN_OR_RAISE(buffer, buffer->CopySlice(0, buffer->size()));
  }
  return arrow::ListArray::FromArrays(type, *ends, *arrow::MakeArray(own));
}

ArrayResult array_of(const Column& column, const TextPool& texts,
                     const std::shared_ptr<arrow::DataType>& type, RowRange rows) {
  if (column.type.is(Kind::List)) return list_arrays(column, texts, type, rows);
  if (column.type.is(Kind::Money)) return decimals(column, type, rows);
  if (column.type.is(Kind::Text)) {
    return strings(column, rows, [&](std::int32_t code) { return texts[code]; });
  }
  if (column.type.is(Kind::Enum)) {
    const auto& labels = *column.type.labels;
    return strings(column, rows, [&](std::int32_t code) -> std::string_view {
      return labels[static_cast<std::size_t>(code)];
    });
  }
  return as_it_lies(column, type, rows);
}

ArrayResult member_bits(const TagBitmap& bitmap, RowRange rows) {
  ARROW_ASSIGN_OR_RAISE(std::shared_ptr<arrow::Buffer> bits, arrow::AllocateBuffer(kGroupRows / 8));
  auto* words = reinterpret_cast<std::uint64_t*>(bits->mutable_data());
  std::fill_n(words, kGroupRows / 64, std::uint64_t{0});
  const auto& containers = bitmap.containers();
  for (std::int64_t first = rows.begin; first < rows.end; first += kMorselRows) {
    const auto index = static_cast<std::size_t>(first / kMorselRows);
    if (index < containers.size()) {
      write_mask(containers[index], words + (first - rows.begin) / 64);
    }
  }
  return std::make_shared<arrow::BooleanArray>(rows.count(), std::move(bits));
}

// `all` has a value for each row.
template <class Builder, class Values>
ArrayResult from_values(const Values& all, RowRange rows) {
  Builder builder;
  for (std::int64_t row = rows.begin; row < rows.end; ++row) {
    ARROW_RETURN_NOT_OK(builder.Append(all[static_cast<std::size_t>(row)]));
  }
  return builder.Finish();
}

}  // namespace

ArrowColumn row_numbers() {
  return {arrow::int64(), [](RowRange rows) -> ArrayResult {
            arrow::Int64Builder builder;
            for (std::int64_t row = rows.begin; row < rows.end; ++row) {
              ARROW_RETURN_NOT_OK(builder.Append(row));
            }
            return builder.Finish();
          }};
}

ArrowColumn user_ids(const UserIds& users) {
  if (users.are_ints()) {
    return {arrow::int64(), [&users](RowRange rows) {
              return from_values<arrow::Int64Builder>(users.ints(), rows);
            }};
  }
  return {arrow::utf8(), [&users](RowRange rows) {
            return from_values<arrow::StringBuilder>(users.texts(), rows);
          }};
}

ArrowColumn members(const TagBitmap& bitmap) {
  return {arrow::boolean(), [&bitmap](RowRange rows) { return member_bits(bitmap, rows); }};
}

ArrowColumn values(const Column& column, const TextPool& texts) {
  const auto type = type_of(column.type);
  return {type,
          [&column, &texts, type](RowRange rows) { return array_of(column, texts, type, rows); }};
}

}  // namespace tagc
