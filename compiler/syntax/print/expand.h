// An expression, one step at a time. Internal to this room.
//
// expand() gives the operations that an expression is made of, its parts still as expressions. The
// printer keeps what is to be done on a stack of its own, so that depth and length of a tree cost it
// nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/syntax/ast.h"
#include "compiler/syntax/print/layout.h"
#include "compiler/syntax/print/style.h"

namespace tagc::syntax {

struct Piece {
  enum class Kind : std::uint8_t { Operation, Expression, CommentsBefore };

  static Piece of(LayoutOp op) { return {Kind::Operation, 0, std::move(op)}; }
  static Piece of(ast::ExprId id) { return {Kind::Expression, static_cast<std::uint32_t>(id), {}}; }
  static Piece comments_before(std::uint32_t offset) { return {Kind::CommentsBefore, offset, {}}; }

  Kind kind;
  std::uint32_t value;  // the expression, or the offset
  LayoutOp operation;
};

std::vector<Piece> expand(const ast::File& file, ast::ExprId id, const Style& style);

// A chain of `and` or `or` behind a word such as `when`, its operands below each other:
//   when a
//    and b
// Any other expression is left to expand().
std::vector<Piece> expand_condition(const ast::File& file, Role word, ast::ExprId id,
                                    const Style& style);

// Whether it may begin on the line of a `=` and go on below, its closing bracket alone at the end.
bool ends_in_brackets(const ast::Expr& expr);

}  // namespace tagc::syntax
