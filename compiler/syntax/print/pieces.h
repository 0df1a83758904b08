// Puts pieces together. Internal to this room.
#pragma once

#include <string>
#include <vector>

#include "compiler/syntax/print/expand.h"
#include "compiler/syntax/print/style.h"

namespace tagc::syntax {

class Pieces {
 public:
  Pieces(const ast::File& file, const Style& style) : file_(file), style_(style) {}

  Pieces& text(std::string text) {
    return add(Piece::of(LayoutOp{LayoutKind::Text, 0, std::move(text)}));
  }
  Pieces& text(std::string_view text) { return this->text(std::string(text)); }
  Pieces& text(const char* text) { return this->text(std::string(text)); }
  Pieces& word(Role role) { return text(style_.word(role)); }
  Pieces& op(LayoutKind kind, int columns = 0) { return add(Piece::of({kind, columns, {}})); }
  Pieces& expr(ast::ExprId id) { return add(Piece::of(id)); }
  // The comments in front of an expression, before the line that leads to it.
  Pieces& comments(ast::ExprId id) { return comments_at(file_[id].span.begin); }
  Pieces& comments_at(std::uint32_t offset) { return add(Piece::comments_before(offset)); }

  const ast::File& file() const { return file_; }
  const Style& style() const { return style_; }
  std::vector<Piece> take() { return std::move(pieces_); }

 private:
  Pieces& add(Piece piece) {
    pieces_.push_back(std::move(piece));
    return *this;
  }

  const ast::File& file_;
  const Style& style_;
  std::vector<Piece> pieces_;
};

void add_condition(Pieces& out, Role word, ast::ExprId id);
// What stands behind `operand`: within 30d, 近30天.
void add_window(Pieces& out, ast::ExprId operand, const ast::Window& window);
// A length with what Chinese glues to it; behind a blank where it is no literal.
void add_length(Pieces& out, std::string_view before, ast::ExprId length, std::string_view after);
bool is_literal_length(const ast::Expr& expr);
std::string on_one_line(const ast::File& file, ast::ExprId id, const Style& style);
// The arms of choose, score and band, on a line each when they do not fit on one.
void add_choice(Pieces& out, const ast::Expr& expr);

}  // namespace tagc::syntax
