#include "tests/oracle/tables.h"

#include <algorithm>

#include "tests/oracle/values.h"

namespace tagc::oracle {
namespace {

Scalar with_default(const Scalar& value, const Field& field) {
  return is_missing(value) ? field.default_value : value;
}

const test::TableRows* find_rows(const test::Rows& rows, const std::string& table) {
  for (const test::TableRows& candidate : rows) {
    if (candidate.table == table) return &candidate;
  }
  return nullptr;
}

// One table's rows with all fields of the schema, in its order.
std::vector<std::vector<Scalar>> spread(const Table& table, const test::TableRows& given) {
  std::vector<std::vector<Scalar>> result;
  for (const std::vector<Scalar>& row : given.rows) {
    std::vector<Scalar> values;
    for (const Field& field : table.fields) {
      const Field& held =
          field.repeats < 0 ? field : table.fields[static_cast<std::size_t>(field.repeats)];
      const auto place = std::find(given.fields.begin(), given.fields.end(), held.name);
      const auto index = static_cast<std::size_t>(place - given.fields.begin());
      values.push_back(with_default(place == given.fields.end() ? Scalar{} : row[index], field));
    }
    result.push_back(std::move(values));
  }
  return result;
}

bool equal_or_both_missing(const Scalar& a, const Scalar& b) {
  if (is_missing(a) || is_missing(b)) return is_missing(a) && is_missing(b);
  return compare(a, b) == 0;
}

}  // namespace

Tables::Tables(const Schema& schema, const test::Rows& rows)
    : schema_(schema), by_key_(schema.tables.size()) {
  for (const Table& table : schema.tables) {
    const test::TableRows* given = find_rows(rows, table.name);
    rows_.push_back(given ? spread(table, *given) : std::vector<std::vector<Scalar>>{});
  }
  for (std::size_t index = 0; index < rows_.size(); ++index) {
    const RowRef first{static_cast<int>(index), 0};
    for (RowRef row = first; row.row < rows_[index].size(); ++row.row) {
      by_key_[index][value(row, schema.tables[index].key)].push_back(row);
      if (index == 0) users_.push_back(row);
    }
  }
  std::sort(users_.begin(), users_.end(),
            [this](RowRef a, RowRef b) { return compare(id(a), id(b)) < 0; });
}

Scalar Tables::value(RowRef row, int field) const {
  return rows_[static_cast<std::size_t>(row.table)][row.row][static_cast<std::size_t>(field)];
}

Scalar Tables::value(RowRef row, const FieldPath& path) const {
  for (std::size_t step = 0; step + 1 < path.size(); ++step) {
    const Field& field = table(row.table).fields[static_cast<std::size_t>(path[step])];
    const std::vector<RowRef>& next = with_key(field.lookup, value(row, path[step]));
    if (next.empty()) return {};
    row = next.front();
  }
  return value(row, path.back());
}

const Scalar& Tables::id(RowRef user) const {
  return rows_[0][user.row][static_cast<std::size_t>(schema_.users().key)];
}

const std::vector<RowRef>& Tables::with_key(int index, const Scalar& key) const {
  static const std::vector<RowRef> kNone;
  const auto& rows = by_key_[static_cast<std::size_t>(index)];
  const auto found = rows.find(key);
  return is_missing(key) || found == rows.end() ? kNone : found->second;
}

bool Tables::are_duplicates(RowRef a, RowRef b) const {
  const std::vector<int>& fields = table(a.table).dedupe_by;
  return !fields.empty() && std::all_of(fields.begin(), fields.end(), [&](int field) {
    return equal_or_both_missing(value(a, field), value(b, field));
  });
}

// Which of two events of a user came first: by time, then by order in the source.
bool Tables::is_before(RowRef a, RowRef b) const {
  const int time = table(a.table).time;
  const int order = time < 0 ? 0 : compare(value(a, time), value(b, time));
  return order != 0 ? order < 0 : a.row < b.row;
}

std::vector<RowRef> Tables::rows_of(RowRef user, int index, std::int64_t now) const {
  std::vector<RowRef> candidates;
  for (const RowRef event : with_key(index, id(user))) {
    if (const int field = table(index).time; field >= 0) {
      const Scalar time = value(event, field);
      if (is_missing(time) || as_int(time) >= now) continue;
    }
    candidates.push_back(event);
  }
  std::vector<RowRef> result;
  for (const RowRef event : candidates) {
    const bool repeated = std::any_of(candidates.begin(), candidates.end(), [&](RowRef other) {
      return is_before(other, event) && are_duplicates(other, event);
    });
    if (!repeated) result.push_back(event);
  }
  return result;
}

}  // namespace tagc::oracle
