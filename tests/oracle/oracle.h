// The meaning of a program, evaluated as the language page says it: the typed tree, one user at a
// time, over plain rows. Slow and simple on purpose: it is one of the sides of every differential
// test, so it shares no code with the graph, the interpreter, compiled code, the kernels of
// builtins or TimeZone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/check/typed.h"
#include "runtime/function/function.h"
#include "tests/support/rows.h"

namespace tagc::oracle {

struct TagAnswer {
  std::string name;
  bool is_set = true;  // yes-or-no tags and segments; else a valued tag
  Type type;           // of the values
  // By user. Of a set: bool, who is in it, never missing. Of a valued tag: its value.
  std::vector<Scalar> values;
  // By user. Of a set: its three-valued condition, in which whoever is excepted is known to be
  // out. Of a valued tag: its value.
  std::vector<Scalar> conditions;

  std::int64_t members() const;  // of a valued tag: users with a value
  std::int64_t unknown() const;  // conditions that are missing
};

struct Answer {
  std::vector<Scalar> users;    // ids, ascending
  std::vector<TagAnswer> tags;  // as Program::tags
  // A value depends on the clock or calendar of a year that the oracle does not know: the answer
  // means nothing.
  bool left_calendar = false;
};

Answer evaluate(const typed::Program& program, const FunctionRegistry& functions,
                const test::Rows& rows, std::int64_t now);

// The expressions of a tag, inner ones first, with what they are for one user (an index into
// Answer::users): for the report of a difference. Those over events are left out.
struct Clause {
  typed::ExprId expr;
  Scalar value;
};
std::vector<Clause> clauses(const typed::Program& program, const FunctionRegistry& functions,
                            const test::Rows& rows, std::int64_t now, typed::TagId tag,
                            std::size_t user);

// Builtins of the registry that the oracle does not know; a program that calls one cannot be
// judged.
std::vector<std::string> unknown_functions(const FunctionRegistry& functions);

}  // namespace tagc::oracle
