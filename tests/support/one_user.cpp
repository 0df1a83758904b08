#include "tests/support/one_user.h"

#include <algorithm>
#include <cassert>

#include "tests/support/dataset.h"

namespace tagc::test {
namespace {

const TableRows* find_table(const Rows& rows, const Table& table) {
  const auto found = std::ranges::find(rows, table.name, &TableRows::table);
  return found == rows.end() ? nullptr : &*found;
}

// A field of a row as given, without its default.
Scalar given(const TableRows& rows, std::size_t row, const std::string& field) {
  const auto place = std::ranges::find(rows.fields, field);
  if (place == rows.fields.end()) return {};
  return rows.rows[row][static_cast<std::size_t>(place - rows.fields.begin())];
}

Scalar value_of(const Table& table, const TableRows& rows, std::size_t row, int index) {
  const Field& field = table.fields[static_cast<std::size_t>(index)];
  if (field.repeats >= 0) return value_of(table, rows, row, field.repeats);
  Scalar value = given(rows, row, field.name);
  return is_missing(value) ? field.default_value : value;
}

// What lies behind the keys of a row.
Scalar follow(const Schema& schema, const Rows& rows, int table_index, std::size_t row,
              const FieldPath& path) {
  for (std::size_t i = 0;; ++i) {
    const Table& table = schema.tables[static_cast<std::size_t>(table_index)];
    const TableRows* own = find_table(rows, table);
    if (own == nullptr) return {};
    const Scalar value = value_of(table, *own, row, path[i]);
    if (i + 1 == path.size() || is_missing(value)) return i + 1 == path.size() ? value : Scalar{};
    table_index = table.fields[static_cast<std::size_t>(path[i])].lookup;
    const Table& next = schema.tables[static_cast<std::size_t>(table_index)];
    const TableRows* others = find_table(rows, next);
    bool found = false;
    for (std::size_t other = 0; others != nullptr && other < others->rows.size(); ++other) {
      if (value_of(next, *others, other, next.key) != value) continue;
      row = other;
      found = true;
      break;
    }
    if (!found) return {};
  }
}

class Filler {
 public:
  Filler(Record& record, const Evaluator& evaluator, const Schema& schema, const Rows& rows)
      : record_(record), evaluator_(evaluator), schema_(schema), rows_(rows) {}

  void fill(const Scalar& id) {
    record_.clear();
    if (std::holds_alternative<std::int64_t>(id)) {
      record_.set_user(as_int(id));
    } else {
      record_.set_user(as_text(id));
    }
    const auto& tables = evaluator_.tables();
    for (std::size_t i = 0; i < tables.size(); ++i) fill_table(static_cast<int>(i), id);
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

TagValues empty_values(const Output& output) { return {output.name, output.is_set, 0, 0, {}}; }

void add_user(const Record& record, int output, TagValues& tag) {
  if (!tag.is_set) {
    tag.values.push_back(record.value(output));
    (is_missing(tag.values.back()) ? tag.unknown : tag.members)++;
    return;
  }
  const tagc::Verdict verdict = record.verdict(output);
  tag.values.emplace_back(verdict == tagc::Verdict::True);
  tag.members += verdict == tagc::Verdict::True;
  tag.unknown += verdict == tagc::Verdict::Unknown;
}

std::vector<Scalar> ids_of(const UserIds& users) {
  std::vector<Scalar> ids;
  for (std::int64_t row = 0; row < users.size(); ++row) {
    const auto place = static_cast<std::size_t>(row);
    if (users.are_ints()) {
      ids.emplace_back(users.ints()[place]);
    } else {
      ids.emplace_back(std::string(users.texts()[place]));
    }
  }
  return ids;
}

}  // namespace

void fill(Record& record, const Evaluator& evaluator, const Schema& schema, const Rows& rows,
          const Scalar& id) {
  Filler(record, evaluator, schema, rows).fill(id);
}

Result<std::vector<TagValues>> run_one_by_one(const Compiled& compiled, const Rows& rows,
                                              const FunctionRegistry& functions, std::int64_t now) {
  const Plan& plan = *compiled.plan;
  const Schema& schema = compiled.program.schema;
  const Result<TimeZone> zone = TimeZone::find(plan.time_zone);
  if (!zone) return zone.error();
  Result<Dataset> dataset = make_dataset(schema, plan.data, *zone, rows, now);
  if (!dataset) return dataset.error();
  ExecuteOptions options;
  options.now = now;
  Result<CutBook> cuts =
      find_cuts(plan, *make_interpreter(plan), *dataset, functions, *zone, options);
  if (!cuts) return cuts.error();
  const auto evaluator = Evaluator::make({plan, schema, functions, *zone, std::move(*cuts)});
  if (!evaluator) return evaluator.error();

  std::vector<TagValues> tags;
  for (const Output& output : plan.outputs) {
    if (!output.is_check) tags.push_back(empty_values(output));
  }
  Record record(**evaluator);
  for (const Scalar& id : ids_of(dataset->users)) {
    fill(record, **evaluator, schema, rows, id);
    if (const Status status = record.evaluate(now); !status) return status.error();
    for (std::size_t i = 0; i < tags.size(); ++i) add_user(record, static_cast<int>(i), tags[i]);
  }
  return tags;
}

}  // namespace tagc::test
