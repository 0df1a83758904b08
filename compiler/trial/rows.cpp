// What a test gives, as rows of tables.
#include <algorithm>
#include <set>

#include "compiler/trial/trial.h"
#include "runtime/types/profiles.h"
#include "runtime/types/time_zone.h"

namespace tagc::trial {
namespace {

// A whole number, or a text, that no other row of the table has.
class KeyMaker {
 public:
  void take(const Scalar& key) { taken_.insert(key); }

  Scalar make(const Type& type, const std::string& name) {
    for (std::int64_t number = 1;; ++number) {
      Scalar key = number;
      if (type.is(Kind::Text)) {
        key = number == 1 && !name.empty() ? name : "made up " + std::to_string(number);
      }
      if (taken_.insert(key).second) return key;
    }
  }

 private:
  std::set<Scalar> taken_;
};

// What a test writes into its cells: expressions, each with where its value goes.
class CellValues {
 public:
  void add(const typed::GivenValue& value, Scalar& cell) {
    if (const auto* id = std::get_if<typed::ExprId>(&value)) {
      expressions_.push_back(*id);
      cells_.push_back(&cell);
      return;
    }
    const auto* list = std::get_if<typed::GivenList>(&value);
    if (list == nullptr) return;
    cell = ListValue{};
    for (const typed::ExprId element : list->elements) {
      expressions_.push_back(element);
      cells_.push_back(&cell);
    }
  }

  const std::vector<typed::ExprId>& expressions() const { return expressions_; }

  // `values`: of the expressions.
  void put(const std::vector<Scalar>& values) const {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (auto* list = std::get_if<ListValue>(cells_[i])) {
        list->elements.push_back(element_of(values[i]));
      } else {
        *cells_[i] = values[i];
      }
    }
  }

 private:
  std::vector<typed::ExprId> expressions_;
  std::vector<Scalar*> cells_;  // by expression; a list has one for each of its elements
};

constexpr std::int64_t kMomentBefore = 1'000'000;  // a second

}  // namespace

Result<Trial> Trial::make(const Setting& setting, const typed::Test& test) {
  Trial trial(setting, test);
  trial.tables_.resize(setting.compiled.program.schema.tables.size());
  for (const typed::GivenRow& row : test.rows) {
    PlainRows& rows = trial.tables_[static_cast<std::size_t>(row.table)];
    trial.places_.push_back(rows.size());
    rows.emplace_back(trial.table(row).fields.size());
  }
  if (Status done = trial.evaluate_cells(); !done) return done.error();
  trial.make_up_keys();
  trial.make_up_rest();
  return trial;
}

const Table& Trial::table(const typed::GivenRow& row) const {
  return setting_.compiled.program.schema.tables[static_cast<std::size_t>(row.table)];
}

std::vector<Scalar>& Trial::cells(std::size_t row) {
  return tables_[static_cast<std::size_t>(test_.rows[row].table)][places_[row]];
}

// By the same engine as everything else, for a user who has nothing.
Status Trial::evaluate_cells() {
  CellValues written;
  for (std::size_t i = 0; i < test_.rows.size(); ++i) {
    for (const typed::GivenCell& cell : test_.rows[i].cells) {
      written.add(cell.value, cells(i)[static_cast<std::size_t>(cell.field)]);
    }
  }
  const Schema& schema = setting_.compiled.program.schema;
  const Plan plan = plan_values(setting_.compiled, setting_.functions, {}, written.expressions());
  std::vector<PlainRows> nobody(schema.tables.size());
  std::vector<Scalar>& user = nobody.front().emplace_back(schema.users().fields.size());
  const auto key = static_cast<std::size_t>(schema.users().key);
  user[key] = KeyMaker().make(schema.users().fields[key].type, "");
  Result<Dataset> data = dataset_of(schema, plan.data, setting_.zone, {}, nobody);
  if (!data) return data.error();
  std::vector<NodeId> nodes;
  for (const Output& output : plan.outputs) nodes.push_back(output.node);
  const Result<std::vector<Scalar>> values = evaluate_user(
      plan, std::move(nodes), 0, *data, setting_.functions, setting_.zone, test_.now, {});
  if (!values) return values.error();
  written.put(*values);
  return Done{};
}

Scalar& Trial::key_of(std::size_t row) {
  return cells(row)[static_cast<std::size_t>(table(test_.rows[row]).key)];
}

void Trial::make_up_keys() {
  make_up_own_keys();
  point_to_lookups();
  take_keys_of_users();
}

// Of users and lookups.
void Trial::make_up_own_keys() {
  std::vector<KeyMaker> makers(tables_.size());
  const auto has_own_key = [&](const typed::GivenRow& row) { return row.user < 0; };
  for (std::size_t i = 0; i < test_.rows.size(); ++i) {
    const auto index = static_cast<std::size_t>(test_.rows[i].table);
    if (has_own_key(test_.rows[i]) && !is_missing(key_of(i))) makers[index].take(key_of(i));
  }
  for (std::size_t i = 0; i < test_.rows.size(); ++i) {
    const typed::GivenRow& row = test_.rows[i];
    if (!has_own_key(row) || !is_missing(key_of(i))) continue;
    const Table& owner = table(row);
    const Type& type = owner.fields[static_cast<std::size_t>(owner.key)].type;
    key_of(i) = makers[static_cast<std::size_t>(row.table)].make(type, row.name);
  }
}

void Trial::point_to_lookups() {
  for (std::size_t i = 0; i < test_.rows.size(); ++i) {
    for (const typed::GivenCell& cell : test_.rows[i].cells) {
      const auto* key = std::get_if<typed::GivenKey>(&cell.value);
      if (key == nullptr) continue;
      cells(i)[static_cast<std::size_t>(cell.field)] = key_of(static_cast<std::size_t>(key->row));
    }
  }
}

// A profile has the key that a field of its user holds; where it holds none, both get one.
void Trial::take_keys_of_users() {
  const Schema& schema = setting_.compiled.program.schema;
  const Table& users = schema.users();
  std::vector<KeyMaker> makers(users.fields.size());
  for (std::size_t field = 0; field < users.fields.size(); ++field) {
    for (const std::vector<Scalar>& user : tables_.front()) makers[field].take(user[field]);
  }
  for (std::size_t i = 0; i < test_.rows.size(); ++i) {
    const typed::GivenRow& row = test_.rows[i];
    if (row.user < 0) continue;
    const bool is_profile = table(row).kind == TableKind::Profile;
    const auto field =
        static_cast<std::size_t>(is_profile ? field_of_profile(schema, row.table) : users.key);
    Scalar& held = cells(static_cast<std::size_t>(row.user))[field];
    if (is_missing(held)) held = users.fields[field].default_value;
    if (is_missing(held)) {
      const std::string& name = test_.rows[static_cast<std::size_t>(row.user)].name;
      held = makers[field].make(users.fields[field].type, name);
    }
    key_of(i) = held;
  }
}

// Grants without a time are new, and rows that differ in nothing that was given are not the same.
void Trial::make_up_rest() {
  KeyMaker maker;
  for (std::size_t i = 0; i < test_.rows.size(); ++i) {
    const Table& owner = table(test_.rows[i]);
    if (owner.kind == TableKind::Manual && owner.time >= 0) {
      Scalar& time = cells(i)[static_cast<std::size_t>(owner.time)];
      if (is_missing(time)) time = test_.now - kMomentBefore;
    }
    for (const int field : owner.dedupe_by) {
      const Type& type = owner.fields[static_cast<std::size_t>(field)].type;
      Scalar& value = cells(i)[static_cast<std::size_t>(field)];
      const bool can_be_made_up = type.is(Kind::Int) || type.is(Kind::Text);
      const bool is_said = std::ranges::any_of(
          test_.rows[i].cells, [&](const typed::GivenCell& cell) { return cell.field == field; });
      if (can_be_made_up && !is_said) value = maker.make(type, "");
    }
  }
}

Result<Dataset> Trial::dataset(const DataRequest& request) const {
  LoadOptions options;
  options.now = test_.now;
  return dataset_of(setting_.compiled.program.schema, request, setting_.zone, options, tables_);
}

std::int64_t Trial::row_of(int user, const Dataset& data) const {
  const Table& users = setting_.compiled.program.schema.users();
  const auto key = static_cast<std::size_t>(users.key);
  const Scalar& id = tables_.front()[places_[static_cast<std::size_t>(user)]][key];
  return *data.users.find(to_string(id, users.fields[key].type, setting_.zone, false));
}

}  // namespace tagc::trial
