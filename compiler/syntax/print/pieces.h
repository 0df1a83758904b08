// Puts pieces together. Internal to this room.
#pragma once

#include <string>
#include <vector>

#include "compiler/syntax/print/expand.h"

namespace tagc::syntax {

class Pieces {
 public:
  explicit Pieces(const ast::File& file) : file_(file) {}

  Pieces& text(std::string text) {
    return add(Piece::of(LayoutOp{LayoutKind::Text, 0, std::move(text)}));
  }
  Pieces& text(std::string_view text) { return this->text(std::string(text)); }
  Pieces& text(const char* text) { return this->text(std::string(text)); }
  Pieces& op(LayoutKind kind, int columns = 0) { return add(Piece::of({kind, columns, {}})); }
  Pieces& expr(ast::ExprId id) { return add(Piece::of(id)); }
  // The comments in front of an expression, before the line that leads to it.
  Pieces& comments(ast::ExprId id) { return comments_at(file_[id].span.begin); }
  Pieces& comments_at(std::uint32_t offset) { return add(Piece::comments_before(offset)); }

  const ast::File& file() const { return file_; }
  std::vector<Piece> take() { return std::move(pieces_); }

 private:
  Pieces& add(Piece piece) {
    pieces_.push_back(std::move(piece));
    return *this;
  }

  const ast::File& file_;
  std::vector<Piece> pieces_;
};

void add_condition(Pieces& out, std::string_view word, ast::ExprId id);
// The arms of choose, score and band, on a line each when they do not fit on one.
void add_choice(Pieces& out, const ast::Expr& expr);

}  // namespace tagc::syntax
