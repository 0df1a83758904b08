#include "runtime/load/rows.h"

#include <algorithm>

namespace tagc {
namespace {

void put(Column& column, std::int64_t row, const Scalar& value, TextPool& texts) {
  if (is_missing(value)) {
    ++column.missing;
    return;
  }
  if (!column.known.empty()) set_bit(column.known.as<std::uint64_t>(), row);
  set_bits(column, row, bits_of(value, column.type, texts));
}

Column column_of(const Field& field, std::vector<Scalar> values, TextPool& texts) {
  for (Scalar& value : values) {
    if (is_missing(value)) value = field.default_value;
  }
  const bool complete = std::none_of(values.begin(), values.end(), is_missing);
  Column column = Column::allocate(field.type, static_cast<std::int64_t>(values.size()), !complete);
  for (std::size_t row = 0; row < values.size(); ++row) {
    put(column, static_cast<std::int64_t>(row), values[row], texts);
  }
  return column;
}

std::vector<Scalar> values_of(const PlainRows& rows, std::size_t field) {
  std::vector<Scalar> values;
  for (const std::vector<Scalar>& row : rows) values.push_back(row[field]);
  return values;
}

void put_keys(RawTable& raw, const Field& key, const std::vector<Scalar>& values) {
  std::vector<std::int64_t> ints;
  std::vector<std::string> strings;
  raw.key_known = Buffer(static_cast<std::size_t>(words_for(raw.rows + Buffer::kPaddingRows)) * 8);
  for (std::size_t row = 0; row < values.size(); ++row) {
    const bool known = !is_missing(values[row]);
    if (known) set_bit(raw.key_known.as<std::uint64_t>(), static_cast<std::int64_t>(row));
    if (key.type.is(Kind::Text)) {
      strings.push_back(known ? as_text(values[row]) : "");
    } else {
      ints.push_back(known ? as_int(values[row]) : 0);
    }
  }
  if (key.type.is(Kind::Text)) {
    raw.keys = std::move(strings);
  } else {
    raw.keys = std::move(ints);
  }
}

}  // namespace

RawTable raw_table(const Table& table, const PlainRows& rows, TextPool& texts) {
  RawTable raw;
  raw.rows = static_cast<std::int64_t>(rows.size());
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const Field& field = table.fields[i];
    const auto held = field.repeats < 0 ? i : static_cast<std::size_t>(field.repeats);
    raw.fields.push_back(column_of(field, values_of(rows, held), texts));
  }
  const auto key = static_cast<std::size_t>(table.key);
  put_keys(raw, table.fields[key], values_of(rows, key));
  return raw;
}

Result<Dataset> dataset_of(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                           const LoadOptions& options, const std::vector<PlainRows>& tables) {
  TextPool texts;
  std::vector<RawTable> raw;
  DataReport report;
  for (std::size_t i = 0; i < schema.tables.size(); ++i) {
    raw.push_back(raw_table(schema.tables[i], tables[i], texts));
    report.tables.emplace_back().name = schema.tables[i].name;
  }
  return assemble(schema, request, zone, options, std::move(raw), std::move(texts), report);
}

}  // namespace tagc
