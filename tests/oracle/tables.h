// Rows of a program's tables as the language sees them: defaults filled, keys looked up, the
// events of one user in order.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "compiler/check/typed.h"
#include "tests/support/rows.h"

namespace tagc::oracle {

struct RowRef {
  int table;
  std::size_t row;
};

class Tables {
 public:
  Tables(const Schema& schema, const test::Rows& rows);

  std::size_t size(int table) const { return rows_[static_cast<std::size_t>(table)].size(); }
  Scalar value(RowRef row, int field) const;
  // Through lookups: a key that is missing, or that the table does not have, gives a missing value.
  Scalar value(RowRef row, const FieldPath& path) const;

  // Rows of the users' table, ids ascending.
  const std::vector<RowRef>& users() const { return users_; }
  const Scalar& id(RowRef user) const;
  // Rows of `table` that belong to the user and lie before `now`, in order of the source, later
  // duplicates left out when the table asks for it.
  std::vector<RowRef> rows_of(RowRef user, int table, std::int64_t now) const;

 private:
  const Table& table(int index) const { return schema_.tables[static_cast<std::size_t>(index)]; }
  // Rows of a table whose key has this value, in order of the source.
  const std::vector<RowRef>& with_key(int table, const Scalar& key) const;
  bool are_duplicates(RowRef a, RowRef b) const;
  bool is_before(RowRef a, RowRef b) const;

  const Schema& schema_;
  std::vector<std::vector<std::vector<Scalar>>> rows_;  // table, row, field
  std::vector<std::map<Scalar, std::vector<RowRef>>> by_key_;
  std::vector<RowRef> users_;
};

}  // namespace tagc::oracle
