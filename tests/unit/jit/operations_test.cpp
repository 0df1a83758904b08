// Every operation on every kind of value, with operands in every form.
#include <gtest/gtest.h>

#include "tests/unit/jit/same_answers.h"
#include "tests/unit/lower/plan_builder.h"

namespace tagc::test {
namespace {

constexpr Kind kAllKinds[] = {Kind::Bool, Kind::Int,  Kind::Number,   Kind::Money, Kind::Text,
                              Kind::Date, Kind::Time, Kind::Duration, Kind::Enum};

Scalar constant_of(Kind kind) {
  switch (kind) {
    case Kind::Bool: return true;
    case Kind::Number: return -2.5;
    case Kind::Text: return std::string("text");
    case Kind::Enum: return std::int64_t{1};
    default: return std::int64_t{-3};
  }
}

Scalar neutral_of(Kind kind) {
  if (kind == Kind::Bool) return false;
  if (kind == Kind::Number) return 0.0;
  if (kind == Kind::Text) return std::string();
  return std::int64_t{0};
}

// An operand in every form that it can have.
std::vector<NodeId> forms_of(PlanBuilder& builder, Kind kind) {
  return {builder.column(kind),
          builder.column(kind, true),
          builder.uniform(kind),
          builder.uniform(kind, true),
          builder.constant(kind, constant_of(kind)),
          builder.constant(kind, neutral_of(kind)),
          builder.constant(kind, std::monostate{})};
}

// Collects operations into a plan, each with its operands in all forms.
class Operations {
 public:
  void unary(Op op, Kind operand, Kind result) { add(op, result, {operand}); }
  void binary(Op op, Kind left, Kind right, Kind result) { add(op, result, {left, right}); }
  void add(Op op, Kind result, const std::vector<Kind>& kinds) { add(op, result, kinds, {}); }

  void expect_same_answers_everywhere() {
    const Plan plan = builder_.finish();
    for (const JitOptions& options : variants()) {
      SCOPED_TRACE(name_of(options));
      expect_same_answers(plan, options);
    }
  }

 private:
  void add(Op op, Kind result, const std::vector<Kind>& kinds, std::vector<NodeId> chosen) {
    if (chosen.size() == kinds.size()) {
      if (builder_.is_uniform(chosen)) return;
      builder_.output(builder_.add(op, result, chosen));
      return;
    }
    for (NodeId form : forms_of(builder_, kinds[chosen.size()])) {
      std::vector<NodeId> longer = chosen;
      longer.push_back(form);
      add(op, result, kinds, std::move(longer));
    }
  }

  PlanBuilder builder_;
};

TEST(JitOperations, Convert) {
  Operations operations;
  operations.unary(Op::Convert, Kind::Int, Kind::Money);
  operations.unary(Op::Convert, Kind::Int, Kind::Number);
  operations.unary(Op::Convert, Kind::Money, Kind::Number);
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Negate) {
  Operations operations;
  for (Kind kind : {Kind::Int, Kind::Number, Kind::Money, Kind::Duration}) {
    operations.unary(Op::Negate, kind, kind);
  }
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Add) {
  Operations operations;
  for (Kind kind : {Kind::Int, Kind::Number, Kind::Money, Kind::Duration}) {
    operations.binary(Op::Add, kind, kind, kind);
  }
  operations.binary(Op::Add, Kind::Time, Kind::Duration, Kind::Time);
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Subtract) {
  Operations operations;
  for (Kind kind : {Kind::Int, Kind::Number, Kind::Money, Kind::Duration}) {
    operations.binary(Op::Subtract, kind, kind, kind);
  }
  operations.binary(Op::Subtract, Kind::Time, Kind::Duration, Kind::Time);
  operations.binary(Op::Subtract, Kind::Time, Kind::Time, Kind::Duration);
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Multiply) {
  Operations operations;
  operations.binary(Op::Multiply, Kind::Int, Kind::Int, Kind::Int);
  operations.binary(Op::Multiply, Kind::Number, Kind::Number, Kind::Number);
  operations.binary(Op::Multiply, Kind::Money, Kind::Int, Kind::Money);
  operations.binary(Op::Multiply, Kind::Duration, Kind::Number, Kind::Duration);
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Divide) {
  Operations operations;
  operations.binary(Op::Divide, Kind::Number, Kind::Number, Kind::Number);
  operations.binary(Op::Divide, Kind::Duration, Kind::Number, Kind::Duration);
  operations.binary(Op::Divide, Kind::Duration, Kind::Duration, Kind::Number);
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, IntDivideAndModulo) {
  Operations operations;
  operations.binary(Op::IntDivide, Kind::Int, Kind::Int, Kind::Int);
  operations.binary(Op::Modulo, Kind::Int, Kind::Int, Kind::Int);
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Equal) {
  Operations operations;
  for (Kind kind : kAllKinds) {
    if (kind != Kind::Bool) operations.binary(Op::Equal, kind, kind, Kind::Bool);
  }
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Order) {
  Operations operations;
  for (Kind kind : kAllKinds) {
    if (kind == Kind::Bool || kind == Kind::Text) continue;
    operations.binary(Op::Less, kind, kind, Kind::Bool);
    operations.binary(Op::LessEqual, kind, kind, Kind::Bool);
  }
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Logic) {
  Operations operations;
  for (Op op : {Op::And, Op::Or}) {
    operations.binary(op, Kind::Bool, Kind::Bool, Kind::Bool);
    operations.add(op, Kind::Bool, {Kind::Bool, Kind::Bool, Kind::Bool});
  }
  operations.unary(Op::Not, Kind::Bool, Kind::Bool);
  operations.unary(Op::IsTrue, Kind::Bool, Kind::Bool);
  for (Kind kind : kAllKinds) operations.unary(Op::IsKnown, kind, Kind::Bool);
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Coalesce) {
  Operations operations;
  for (Kind kind : kAllKinds) operations.binary(Op::Coalesce, kind, kind, kind);
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Select) {
  Operations operations;
  for (Kind kind : {Kind::Bool, Kind::Int, Kind::Number, Kind::Enum}) {
    operations.add(Op::Select, kind, {Kind::Bool, kind, kind});
  }
  operations.expect_same_answers_everywhere();
}

TEST(JitOperations, Require) {
  Operations operations;
  for (Kind kind : kAllKinds) {
    operations.binary(Op::Require, kind, Kind::Bool, kind);
    operations.binary(Op::Require, kind, Kind::Time, kind);
  }
  operations.expect_same_answers_everywhere();
}

}  // namespace
}  // namespace tagc::test
