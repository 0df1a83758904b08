#include "tests/oracle/oracle.h"

#include <algorithm>

#include "tests/oracle/calendar.h"
#include "tests/oracle/crowd.h"
#include "tests/oracle/evaluator.h"
#include "tests/oracle/functions.h"
#include "tests/oracle/tables.h"

namespace tagc::oracle {
namespace {

TagAnswer empty_answer(const typed::Program& program, const typed::Tag& tag) {
  const Type& type = program[tag.value].type;
  const bool is_set = tag.kind != typed::TagKind::Value && type.is(Kind::Bool);
  return {tag.name, is_set, type, {}, {}};
}

}  // namespace

std::int64_t TagAnswer::members() const {
  return std::count_if(values.begin(), values.end(), [this](const Scalar& value) {
    return is_set ? as_bool(value) : !is_missing(value);
  });
}

std::int64_t TagAnswer::unknown() const {
  return std::count_if(conditions.begin(), conditions.end(), is_missing);
}

Answer evaluate(const typed::Program& program, const FunctionRegistry& functions,
                const test::Rows& rows, std::int64_t now) {
  const Tables tables(program.schema, rows);
  const Calendar calendar(program.schema.time_zone);
  Crowd crowd({program, functions, tables, calendar, now, now});
  Answer answer;
  for (const typed::Tag& tag : program.tags) answer.tags.push_back(empty_answer(program, tag));
  for (const RowRef user : tables.users()) {
    answer.users.push_back(tables.id(user));
    Evaluator& evaluator = crowd.of(user);
    for (std::size_t i = 0; i < program.tags.size(); ++i) {
      const typed::TagId id{static_cast<std::uint32_t>(i)};
      TagAnswer& tag = answer.tags[i];
      tag.conditions.push_back(evaluator.value_of(id));
      tag.values.push_back(tag.is_set ? Scalar{evaluator.is_member(id)} : tag.conditions.back());
    }
  }
  answer.left_calendar = calendar.was_left();
  return answer;
}

std::vector<Clause> clauses(const typed::Program& program, const FunctionRegistry& functions,
                            const test::Rows& rows, std::int64_t now, typed::TagId tag,
                            std::size_t user) {
  const Tables tables(program.schema, rows);
  const Calendar calendar(program.schema.time_zone);
  Crowd crowd({program, functions, tables, calendar, now, now});
  std::vector<Clause> seen;
  Evaluator(crowd.run(), tables.users()[user], &seen).value_of(tag);
  return seen;
}

std::vector<std::string> unknown_functions(const FunctionRegistry& functions) {
  std::vector<std::string> unknown;
  for (int i = 0; i < functions.size(); ++i) {
    const std::string& name = functions[i].name;
    if (!is_row_function(name) && !is_aggregate(name) && !is_population(name)) {
      unknown.push_back(name);
    }
  }
  return unknown;
}

}  // namespace tagc::oracle
