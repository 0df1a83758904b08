// Operators: how they are written in English, and what becomes of comparisons.
#pragma once

#include <string_view>

#include "compiler/syntax/ast.h"

namespace tagc::ast {

std::string_view sign_of(ArithmeticOp op);  // "+", "div"
std::string_view sign_of(LogicalOp op);     // "and"
std::string_view sign_of(CompareOp op);     // "<="

CompareOp denied(CompareOp op);  // what holds of known values where `op` does not
CompareOp turned(CompareOp op);  // the same with the sides in the other places
bool is_equality(CompareOp op);  // = or !=

template <class T>
bool holds(CompareOp op, const T& a, const T& b) {
  switch (op) {
    case CompareOp::Equal: return a == b;
    case CompareOp::NotEqual: return a != b;
    case CompareOp::Less: return a < b;
    case CompareOp::LessEqual: return a <= b;
    case CompareOp::Greater: return a > b;
    case CompareOp::GreaterEqual: return a >= b;
  }
  return false;
}

}  // namespace tagc::ast
