// What an expression is made of, in the order of the text. Internal to this room.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/syntax/ast.h"

namespace tagc::syntax {

struct Child {
  std::string_view role;  // "when", "+", ""
  ast::ExprId id;
};
std::vector<Child> children_of(const ast::Expr& expr);

std::string_view words_of(ast::TextOp op);
std::string_view words_of(ast::ListOp op);
std::string_view word_of(ast::IsKind kind);
std::string_view word_of(ast::Unit unit);  // "month"
std::string_view words_of(ast::Period period);
std::string_view word_of(ast::TableKind kind);

}  // namespace tagc::syntax
