#include "tests/support/dataset.h"

#include <algorithm>
#include <cassert>

namespace tagc::test {
namespace {

void put(Column& column, std::int64_t row, const Scalar& value, TextPool& texts) {
  if (is_missing(value)) {
    ++column.missing;
    return;
  }
  if (!column.known.empty()) set_bit(column.known.as<std::uint64_t>(), row);
  set_bits(column, row, bits_of(value, column.type, texts));
}

// All values of one field, as given.
std::vector<Scalar> values_of(const TableRows& rows, const std::string& field) {
  const auto place = std::find(rows.fields.begin(), rows.fields.end(), field);
  const auto index = static_cast<std::size_t>(place - rows.fields.begin());
  std::vector<Scalar> values;
  for (const std::vector<Scalar>& row : rows.rows) {
    values.push_back(place == rows.fields.end() ? Scalar{} : row[index]);
  }
  return values;
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

RawTable raw_table(const Table& table, const Rows& rows, TextPool& texts) {
  static const TableRows kNone;
  const auto given = std::find_if(rows.begin(), rows.end(),
                                  [&](const TableRows& t) { return t.table == table.name; });
  const TableRows& source = given == rows.end() ? kNone : *given;
  RawTable raw;
  raw.rows = static_cast<std::int64_t>(source.rows.size());
  for (const Field& field : table.fields) {
    const Field& held =
        field.repeats < 0 ? field : table.fields[static_cast<std::size_t>(field.repeats)];
    raw.fields.push_back(column_of(field, values_of(source, held.name), texts));
  }
  const Field& key = table.fields[static_cast<std::size_t>(table.key)];
  put_keys(raw, key, values_of(source, key.name));
  return raw;
}

Result<Dataset> make_dataset(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                             const Rows& rows, std::int64_t now, int threads) {
  TextPool texts;
  std::vector<RawTable> tables;
  for (const Table& table : schema.tables) tables.push_back(raw_table(table, rows, texts));
  LoadOptions options;
  options.now = now;
  options.threads = threads;
  DataReport report;
  for (const Table& table : schema.tables) {
    report.tables.emplace_back();
    report.tables.back().name = table.name;
  }
  return assemble(schema, request, zone, options, std::move(tables), std::move(texts), report);
}

}  // namespace tagc::test
