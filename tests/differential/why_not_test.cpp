// What is proposed to put a user into a tag puts it there, by the oracle over the changed rows.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "compiler/explain/explain.h"
#include "runtime/explain/why_not.h"
#include "stdlib/library.h"
#include "tests/differential/data.h"
#include "tests/differential/program.h"
#include "tests/oracle/oracle.h"
#include "tests/support/one_user.h"
#include "tests/support/pipeline.h"

namespace tagc::differential {
namespace {

using explain::Change;
using explain::ChangeKind;
using test::TableRows;

struct Tally { int sets = 0, rows = 0, waits = 0, fields = 0; };

Scalar& cell(TableRows& table, std::vector<Scalar>& row, const std::string& field) {
  const auto found = std::ranges::find(table.fields, field);
  const auto place = static_cast<std::size_t>(found - table.fields.begin());
  if (found == table.fields.end()) {
    table.fields.push_back(field);
    for (std::vector<Scalar>& each : table.rows) each.resize(table.fields.size());
  }
  row.resize(table.fields.size());
  return row[place];
}

TableRows& rows_of(test::Rows& rows, const std::string& table) {
  const auto found = std::ranges::find(rows, table, &TableRows::table);
  if (found != rows.end()) return *found;
  rows.push_back({table, {}, {}});
  return rows.back();
}

Scalar empty_value(const Type& type) {
  switch (type.kind) {
    case Kind::Bool: return false;
    case Kind::Number: return 0.0;
    case Kind::Text: return "";
    case Kind::List: return ListValue{};
    default: return std::int64_t{0};
  }
}

// A set applied to rows, without a look at how the search applies it.
class Applied {
 public:
  Applied(const Schema& schema, test::Rows rows, Scalar user, std::int64_t now)
      : schema_(schema), rows_(std::move(rows)), user_(std::move(user)), now_(now), start_(now) {}

  // False: it changes what a row's key leads to, or rows that must be told apart, which no row here
  // does.
  bool apply(const Change& change) {
    switch (change.kind) {
      case ChangeKind::Wait: now_ = std::max(now_, change.until); return true;
      case ChangeKind::Set: return set(change);
      case ChangeKind::AddRows: break;
    }
    for (std::int64_t i = 0; i < change.count; ++i) {
      if (!add(change, i)) return false;
    }
    return true;
  }

  const test::Rows& rows() const { return rows_; }
  std::int64_t now() const { return now_; }

 private:
  static std::string own_field(const Table& table, const std::string& name) {
    const std::string field = name.substr(std::min(name.size(), table.name.size() + 1));
    const bool is_own = std::ranges::find(table.fields, field, &Field::name) != table.fields.end();
    return is_own && name.starts_with(table.name + ".") ? field : "";
  }

  bool set(const Change& change) {
    const Table& users = schema_.users();
    const std::string field = own_field(users, change.values.front().name);
    if (field.empty()) return false;
    TableRows& table = rows_of(rows_, users.name);
    const std::string& key = users.fields[static_cast<std::size_t>(users.key)].name;
    for (std::vector<Scalar>& row : table.rows) {
      if (cell(table, row, key) == user_) cell(table, row, field) = change.values.front().value;
    }
    return true;
  }

  bool add(const Change& change, std::int64_t number) {
    const auto found = std::ranges::find(schema_.tables, change.table_name, &Table::name);
    if (found == schema_.tables.end() || !found->dedupe_by.empty()) return false;
    TableRows& table = rows_of(rows_, found->name);
    std::vector<Scalar> row(table.fields.size());
    for (std::size_t i = 0; i < found->fields.size(); ++i) {
      const Field& field = found->fields[i];
      Scalar& value = cell(table, row, field.name);
      if (static_cast<int>(i) == found->key) {
        value = user_;
      } else if (static_cast<int>(i) == found->time) {
        value = start_ - 1 - number;
      } else if (!field.nullable && is_missing(field.default_value)) {
        value = empty_value(field.type);
      }
    }
    for (const explain::NewValue& each : change.values) {
      const std::string field = own_field(*found, each.name);
      if (field.empty() || each.bound == explain::Bound::Distinct) return false;
      cell(table, row, field) = each.value;
    }
    table.rows.push_back(std::move(row));
    return true;
  }

  const Schema& schema_;
  test::Rows rows_;
  const Scalar user_;
  std::int64_t now_;
  const std::int64_t start_;
};

class Judge {
 public:
  Judge(const FunctionRegistry& functions, const Compiled& compiled, const test::Rows& rows,
        std::int64_t now)
      : functions_(functions),
        compiled_(compiled),
        rows_(rows),
        now_(now),
        zone_(*TimeZone::find(compiled.program.schema.time_zone)),
        explanation_(explain_rules(compiled, functions)) {}

  void judge(Tally& tally) {
    const auto answer = oracle::evaluate(compiled_.program, functions_, rows_, now_);
    if (answer.left_calendar) return;
    for (std::size_t tag = 0; tag < answer.tags.size(); ++tag) {
      if (!answer.tags[tag].is_set) continue;
      for (std::size_t user = 0; user < std::min<std::size_t>(answer.users.size(), 3); ++user) {
        judge(tag, answer.users[user], answer.tags[tag].conditions[user], tally);
      }
    }
  }

 private:
  void judge(std::size_t tag, const Scalar& user, const Scalar& before, Tally& tally) {
    const Schema& schema = compiled_.program.schema;
    const explain::WhyNotParts parts{explanation_, schema, functions_, zone_, {}};
    const explain::MakeFill fill = [&](const Evaluator& evaluator) -> explain::FillRecord {
      return [&](Record& record) { test::fill(record, evaluator, schema, rows_, user); };
    };
    explain::WhyNotLimits limits;
    limits.days = 40;
    limits.evaluations = 3'000;
    const auto found =
        explain::why_not(parts, {static_cast<explain::TagIndex>(tag), {}}, fill, now_, limits);
    if (!found.ok()) return;
    EXPECT_EQ(found->is_already, before == Scalar{true});
    for (const explain::ChangeSet& set : found->sets) judge(tag, user, set, tally);
  }

  void judge(std::size_t tag, const Scalar& user, const explain::ChangeSet& set, Tally& tally) {
    Applied applied(compiled_.program.schema, rows_, user, now_);
    for (const Change& change : set.changes) {
      if (!applied.apply(change)) return;
    }
    const auto answer =
        oracle::evaluate(compiled_.program, functions_, applied.rows(), applied.now());
    if (answer.left_calendar) return;
    const auto row = std::ranges::find(answer.users, user) - answer.users.begin();
    EXPECT_EQ(answer.tags[tag].conditions[static_cast<std::size_t>(row)], Scalar{true})
        << compiled_.program.tags[tag].name;
    ++tally.sets;
    for (const Change& change : set.changes) {
      tally.rows += change.kind == ChangeKind::AddRows;
      tally.waits += change.kind == ChangeKind::Wait;
      tally.fields += change.kind == ChangeKind::Set;
    }
  }

  const FunctionRegistry& functions_;
  const Compiled& compiled_;
  const test::Rows& rows_;
  const std::int64_t now_;
  const TimeZone zone_;
  const explain::Explanation explanation_;
};

TEST(WhyNot, EverySetHoldsByTheOracle) {
  const FunctionRegistry functions = standard_functions();
  const char* chosen = std::getenv("TAGC_WHY_NOT_PROGRAMS");
  const int programs = chosen != nullptr ? std::atoi(chosen) : 1'000;
  Tally tally;
  for (int number = 0; number < programs && !testing::Test::HasFailure(); ++number) {
    Random random(0x5eed + static_cast<std::uint64_t>(number));
    const Program program = random_program(random, {2, 2});
    const test::Rows rows = random_rows(random, program, 3);
    const Compiled compiled = test::compile_text(program.text(), functions);
    if (!compiled.ok() || !compiled.plan->cuts.empty()) continue;
    SCOPED_TRACE("program " + std::to_string(number) + "\n" + program.text());
    Judge(functions, compiled, rows, program.world.now).judge(tally);
  }
  EXPECT_GT(tally.rows, 0);
  EXPECT_GT(tally.waits, 0);
  EXPECT_GT(tally.fields, 0);
  RecordProperty("sets", tally.sets);
}

}  // namespace
}  // namespace tagc::differential
