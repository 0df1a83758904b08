#include "tests/support/dataset.h"

#include <algorithm>

#include "runtime/load/rows.h"

namespace tagc::test {
namespace {

// In the order of the table's fields.
PlainRows plain(const Table& table, const TableRows& source) {
  PlainRows rows(source.rows.size());
  for (const Field& field : table.fields) {
    const auto place = std::find(source.fields.begin(), source.fields.end(), field.name);
    const auto index = static_cast<std::size_t>(place - source.fields.begin());
    for (std::size_t row = 0; row < rows.size(); ++row) {
      rows[row].push_back(place == source.fields.end() ? Scalar{} : source.rows[row][index]);
    }
  }
  return rows;
}

PlainRows plain(const Table& table, const Rows& rows) {
  const auto given = std::find_if(rows.begin(), rows.end(),
                                  [&](const TableRows& t) { return t.table == table.name; });
  return given == rows.end() ? PlainRows{} : plain(table, *given);
}

}  // namespace

RawTable raw_table(const Table& table, const Rows& rows, TextPool& texts) {
  return tagc::raw_table(table, plain(table, rows), texts);
}

Result<Dataset> make_dataset(const Schema& schema, const DataRequest& request, const TimeZone& zone,
                             const Rows& rows, std::int64_t now, int threads) {
  std::vector<PlainRows> tables;
  for (const Table& table : schema.tables) tables.push_back(plain(table, rows));
  LoadOptions options;
  options.now = now;
  options.threads = threads;
  return dataset_of(schema, request, zone, options, tables);
}

}  // namespace tagc::test
