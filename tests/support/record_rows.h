// Rows of plain values into a record, whichever interface it has.
#pragma once

#include <cassert>
#include <cstddef>
#include <string>
#include <vector>

#include "runtime/evaluate/evaluator.h"
#include "tests/support/rows.h"

namespace tagc::test {

// The rows of a table; null where there are none.
const TableRows* find_table(const Rows& rows, const Table& table);
// A field of a row, its default where it is missing.
Scalar value_of(const Table& table, const TableRows& rows, std::size_t row, int index);
// A row's own field without its default, which is the record's to know, or what lies behind its keys.
Scalar follow(const Schema& schema, const Rows& rows, int table, std::size_t row,
              const FieldPath& path);

// `Record` is filled as tagc::Record is; the evaluator says what it takes.
template <class Record>
class RecordRows {
 public:
  RecordRows(Record& record, const Evaluator& evaluator, const Schema& schema, const Rows& rows)
      : record_(record), evaluator_(evaluator), schema_(schema), rows_(rows) {}

  void fill(const Scalar& id) {
    fill_user(id);
    for (std::size_t i = 1; i < evaluator_.tables().size(); ++i)
      fill_table(static_cast<int>(i), id);
  }
  // The user alone, of whom there are no rows.
  void fill_user(const Scalar& id) {
    record_.clear();
    if (std::holds_alternative<std::int64_t>(id)) {
      record_.set_user(as_int(id));
    } else {
      record_.set_user(as_text(id));
    }
    fill_table(0, id);
  }

 private:
  void fill_table(int index, const Scalar& id) {
    const InputTable& input = evaluator_.tables()[static_cast<std::size_t>(index)];
    const Table& table = schema_.tables[static_cast<std::size_t>(input.schema_table)];
    const TableRows* rows = find_table(rows_, table);
    if (rows == nullptr) return;
    for (std::size_t row = 0; row < rows->rows.size(); ++row) {
      if (value_of(table, *rows, row, table.key) != id) continue;
      if (index > 0 && !add_row(index, table, *rows, row)) continue;
      set_fields(index, input.schema_table, row);
    }
  }

  // Rows without a time are of no use.
  bool add_row(int index, const Table& table, const TableRows& rows, std::size_t row) {
    if (table.time < 0) {
      record_.add_row(index);
      return true;
    }
    const Scalar time = value_of(table, rows, row, table.time);
    if (!is_missing(time)) record_.add_row(index, as_int(time));
    return !is_missing(time);
  }

  void set_fields(int index, int table, std::size_t row) {
    const auto& fields = evaluator_.fields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (fields[i].table != index) continue;
      const Scalar value = follow(schema_, rows_, table, row, fields[i].path);
      if (is_missing(value)) continue;
      [[maybe_unused]] const bool taken = record_.set(static_cast<int>(i), value);
      assert(taken);
    }
  }

  Record& record_;
  const Evaluator& evaluator_;
  const Schema& schema_;
  const Rows& rows_;
};

}  // namespace tagc::test
