#include "runtime/evaluate/given.h"

#include <algorithm>

namespace tagc::evaluate {

Given::Given(const Prepared& prepared)
    : prepared_(prepared),
      defaults_(prepared.inputs.fields.size()),
      user_values_(defaults_.size()),
      fields_of_(prepared.inputs.tables.size()),
      rows_(fields_of_.size()),
      aggregates_(prepared.inputs.aggregates.size()),
      ends_{0, 0} {
  for (std::size_t i = 0; i < defaults_.size(); ++i) {
    const InputField& field = prepared.inputs.fields[i];
    fields_of_[static_cast<std::size_t>(field.table)].push_back(static_cast<int>(i));
    if (field.table == 0 && field.required) required_.push_back(static_cast<int>(i));
    if (prepared.inputs.details[i].is_user_key) keys_.push_back(static_cast<int>(i));
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i].cells.resize(fields_of_[i].size());
  clear();
}

void Given::settle_defaults(TextPool& texts) {
  for (std::size_t i = 0; i < defaults_.size(); ++i) {
    const Scalar& value = prepared_.inputs.details[i].default_value;
    if (is_missing(value)) continue;
    defaults_[i] = {bits_of(value, prepared_.inputs.fields[i].type, texts), true};
  }
  clear();
}

void Given::clear() {
  user_values_ = defaults_;
  for (Rows& rows : rows_) rows.clear();
  for (GivenAggregate& aggregate : aggregates_) aggregate = {};
  add_user_id({});
  users_ = UserIds(Frozen<std::int64_t>(std::span(&number_, 1), nullptr));
  number_ = 0;
}

void Given::add_user_id(Cell id) {
  user_id_ = id;
  for (const int field : keys_) user_values_[static_cast<std::size_t>(field)] = id;
}

void Given::set_user(std::int64_t id) {
  number_ = id;
  users_ = UserIds(Frozen<std::int64_t>(std::span(&number_, 1), nullptr));
  add_user_id({id, true});
}

void Given::set_user(std::string_view id, TextPool& texts) {
  text_.assign(id);
  ends_[1] = static_cast<std::int64_t>(id.size());
  users_ = UserIds(TextList(Frozen<std::int64_t>(ends_, nullptr), Frozen<char>(text_, nullptr)));
  add_user_id({texts.add(id), true});
}

void Given::add_row(int table, std::int64_t time, bool is_distinct) {
  Rows& rows = rows_[static_cast<std::size_t>(table)];
  const bool has_time = prepared_.inputs.tables[static_cast<std::size_t>(table)].has_time;
  rows.chosen = rows.times.size();
  rows.times.push_back(has_time ? time : kNoGivenTime);
  rows.may_repeat.push_back(is_distinct ? 0 : 1);
  const std::vector<int>& fields = fields_of_[static_cast<std::size_t>(table)];
  for (std::size_t i = 0; i < fields.size(); ++i) {
    rows.cells[i].push_back(defaults_[static_cast<std::size_t>(fields[i])]);
  }
}

std::vector<Cell>& Given::values(int field) {
  const auto place = static_cast<std::size_t>(field);
  const int table = prepared_.inputs.fields[place].table;
  return rows_[static_cast<std::size_t>(table)]
      .cells[static_cast<std::size_t>(prepared_.place_in_table[place])];
}

const std::vector<Cell>& Given::values(int field) const {
  return const_cast<Given*>(this)->values(field);
}

void Given::set_aggregate(int aggregate, Cell value) {
  aggregates_[static_cast<std::size_t>(aggregate)] = {true, value};
}

std::size_t Given::chosen_row(int field) const {
  const int table = prepared_.inputs.fields[static_cast<std::size_t>(field)].table;
  return rows(table).chosen;
}

std::optional<int> Given::missing_field() const {
  const auto found =
      std::ranges::find_if(required_, [&](int field) { return !user_value(field).known; });
  if (found == required_.end()) return std::nullopt;
  return *found;
}

}  // namespace tagc::evaluate
