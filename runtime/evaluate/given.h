// What a record was given: the user's values and rows, as columns would hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/column/text_pool.h"
#include "runtime/dataset/dataset.h"
#include "runtime/evaluate/prepared.h"
#include "runtime/evaluate/rows.h"

namespace tagc::evaluate {

class Given {
 public:
  Given(const Prepared& prepared);  // NOLINT: one argument, but no conversion
  Given(const Given&) = delete;
  Given& operator=(const Given&) = delete;

  // Defaults in the codes of a pool that began with Prepared::texts.
  void settle_defaults(TextPool& texts);

  void clear();
  void set_user(std::int64_t id);
  void set_user(std::string_view id, TextPool& texts);
  void add_row(int table, std::int64_t time, bool is_distinct);

  // Of the user, or of a row of the field's table.
  Cell& user_value(int field) { return user_values_[static_cast<std::size_t>(field)]; }
  const Cell& user_value(int field) const { return user_values_[static_cast<std::size_t>(field)]; }
  std::vector<Cell>& values(int field);
  const std::vector<Cell>& values(int field) const;
  // Of the row that was added last, or chosen since.
  Cell& chosen_value(int field) { return values(field)[chosen_row(field)]; }
  void choose_row(int table, std::size_t row) {
    rows_[static_cast<std::size_t>(table)].chosen = row;
  }
  const Rows& rows(int table) const { return rows_[static_cast<std::size_t>(table)]; }
  const Cell& default_of(int field) const { return defaults_[static_cast<std::size_t>(field)]; }

  // In place of what the rows make.
  void set_aggregate(int aggregate, Cell value);
  // Null: the rows are asked.
  const Cell* aggregate(int aggregate) const {
    const GivenAggregate& given = aggregates_[static_cast<std::size_t>(aggregate)];
    return given.is_given ? &given.value : nullptr;
  }

  const UserIds& users() const { return users_; }
  const Cell& user_id() const { return user_id_; }
  // A required field of the user's that has no value.
  std::optional<int> missing_field() const;

 private:
  struct GivenAggregate {
    bool is_given = false;
    Cell value = {};
  };

  void add_user_id(Cell id);
  std::size_t chosen_row(int field) const;

  const Prepared& prepared_;
  std::vector<Cell> defaults_;               // by field
  std::vector<Cell> user_values_;            // the same
  std::vector<int> required_;                // of the user
  std::vector<int> keys_;                    // fields that hold the user's id
  std::vector<std::vector<int>> fields_of_;  // by table
  std::vector<Rows> rows_;                   // by table
  std::vector<GivenAggregate> aggregates_;   // as Inputs::aggregates
  std::int64_t number_ = 0;
  std::string text_;
  std::vector<std::int64_t> ends_;  // of text_
  UserIds users_;
  Cell user_id_;
};

}  // namespace tagc::evaluate
