#include "compiler/syntax/operators.h"

namespace tagc::ast {

std::string_view sign_of(ArithmeticOp op) {
  switch (op) {
    case ArithmeticOp::Add: return "+";
    case ArithmeticOp::Subtract: return "-";
    case ArithmeticOp::Multiply: return "*";
    case ArithmeticOp::Divide: return "/";
    case ArithmeticOp::Div: return "div";
    case ArithmeticOp::Mod: return "mod";
  }
  return {};
}

std::string_view sign_of(LogicalOp op) { return op == LogicalOp::And ? "and" : "or"; }

std::string_view sign_of(CompareOp op) {
  switch (op) {
    case CompareOp::Equal: return "=";
    case CompareOp::NotEqual: return "!=";
    case CompareOp::Less: return "<";
    case CompareOp::LessEqual: return "<=";
    case CompareOp::Greater: return ">";
    case CompareOp::GreaterEqual: return ">=";
  }
  return {};
}

CompareOp denied(CompareOp op) {
  switch (op) {
    case CompareOp::Equal: return CompareOp::NotEqual;
    case CompareOp::NotEqual: return CompareOp::Equal;
    case CompareOp::Less: return CompareOp::GreaterEqual;
    case CompareOp::LessEqual: return CompareOp::Greater;
    case CompareOp::Greater: return CompareOp::LessEqual;
    case CompareOp::GreaterEqual: return CompareOp::Less;
  }
  return op;
}

CompareOp turned(CompareOp op) {
  switch (op) {
    case CompareOp::Less: return CompareOp::Greater;
    case CompareOp::LessEqual: return CompareOp::GreaterEqual;
    case CompareOp::Greater: return CompareOp::Less;
    case CompareOp::GreaterEqual: return CompareOp::LessEqual;
    case CompareOp::Equal:
    case CompareOp::NotEqual: break;
  }
  return op;
}

bool is_equality(CompareOp op) { return op == CompareOp::Equal || op == CompareOp::NotEqual; }

}  // namespace tagc::ast
