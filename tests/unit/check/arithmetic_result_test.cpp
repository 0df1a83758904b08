#include <gtest/gtest.h>

#include "compiler/check/typed.h"

namespace tagc::typed {
namespace {

using ast::ArithmeticOp;
using K = Kind;

struct Rule {
  ArithmeticOp op;
  K a, b, result;
};

const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = {
      {ArithmeticOp::Add, K::Int, K::Int, K::Int},
      {ArithmeticOp::Add, K::Money, K::Money, K::Money},
      {ArithmeticOp::Add, K::Number, K::Number, K::Number},
      {ArithmeticOp::Add, K::Duration, K::Duration, K::Duration},
      {ArithmeticOp::Add, K::Time, K::Duration, K::Time},
      {ArithmeticOp::Add, K::Duration, K::Time, K::Time},
      {ArithmeticOp::Subtract, K::Int, K::Int, K::Int},
      {ArithmeticOp::Subtract, K::Money, K::Money, K::Money},
      {ArithmeticOp::Subtract, K::Number, K::Number, K::Number},
      {ArithmeticOp::Subtract, K::Duration, K::Duration, K::Duration},
      {ArithmeticOp::Subtract, K::Time, K::Duration, K::Time},
      {ArithmeticOp::Subtract, K::Time, K::Time, K::Duration},
      {ArithmeticOp::Multiply, K::Int, K::Int, K::Int},
      {ArithmeticOp::Multiply, K::Number, K::Number, K::Number},
      {ArithmeticOp::Multiply, K::Money, K::Int, K::Money},
      {ArithmeticOp::Multiply, K::Int, K::Money, K::Money},
      {ArithmeticOp::Multiply, K::Duration, K::Number, K::Duration},
      {ArithmeticOp::Multiply, K::Number, K::Duration, K::Duration},
      {ArithmeticOp::Divide, K::Number, K::Number, K::Number},
      {ArithmeticOp::Divide, K::Duration, K::Number, K::Duration},
      {ArithmeticOp::Divide, K::Duration, K::Duration, K::Number},
      {ArithmeticOp::Div, K::Int, K::Int, K::Int},
      {ArithmeticOp::Mod, K::Int, K::Int, K::Int},
  };
  return all;
}

std::optional<K> expected(ArithmeticOp op, K a, K b) {
  for (const Rule& rule : rules()) {
    if (rule.op == op && rule.a == a && rule.b == b) return rule.result;
  }
  return std::nullopt;
}

TEST(ArithmeticResult, KnowsTheseAndNoOthers) {
  for (int op = 0; op <= static_cast<int>(ArithmeticOp::Mod); ++op) {
    for (int a = 0; a <= static_cast<int>(K::Enum); ++a) {
      for (int b = 0; b <= static_cast<int>(K::Enum); ++b) {
        const auto the_op = static_cast<ArithmeticOp>(op);
        const auto left = static_cast<K>(a), right = static_cast<K>(b);
        EXPECT_EQ(arithmetic_result(the_op, left, right), expected(the_op, left, right))
            << op << " " << name_of(left) << " " << name_of(right);
      }
    }
  }
}

}  // namespace
}  // namespace tagc::typed
