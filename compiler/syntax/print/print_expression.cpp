#include "compiler/syntax/format.h"
#include "compiler/syntax/print/expand.h"
#include "compiler/syntax/print/pieces.h"
#include "compiler/syntax/print/printer.h"
#include "runtime/text/printable.h"

namespace tagc::syntax {

void Printer::run(std::vector<Piece> pieces) {
  std::vector<Piece> stack(std::make_move_iterator(pieces.rbegin()),
                           std::make_move_iterator(pieces.rend()));
  while (!stack.empty()) {
    Piece piece = std::move(stack.back());
    stack.pop_back();
    switch (piece.kind) {
      case Piece::Kind::Operation: layout_.add(std::move(piece.operation)); break;
      case Piece::Kind::CommentsBefore: comments_before(piece.value); break;
      case Piece::Kind::Expression: {
        const auto id = static_cast<ast::ExprId>(piece.value);
        comments_before(file_[id].span.begin);
        std::vector<Piece> parts = expand(file_, id, style_);
        stack.insert(stack.end(), std::make_move_iterator(parts.rbegin()),
                     std::make_move_iterator(parts.rend()));
      }
    }
  }
}

void Printer::expression(ast::ExprId id) { run({Piece::of(id)}); }

// Behind `word` on the same line, or with it on a line of its own.
void Printer::condition(Role word, ast::ExprId id) {
  comments_before(file_[id].span.begin);
  op(LayoutKind::Line);
  run(expand_condition(file_, word, id, style_));
}

// On the line of the `=` if it fits there, else on the next; what fits on neither and ends in
// brackets is broken between them.
void Printer::value(ast::ExprId id) {
  const auto is_too_wide = [&] {
    return display_width(on_one_line(file_, id, style_)) > kLineWidth - kIndent;
  };
  if (ends_in_brackets(file_[id]) && is_too_wide()) {
    text(" ");
    return expression(id);
  }
  open_indented();
  comments_before(file_[id].span.begin);
  op(LayoutKind::Line);
  expression(id);
  close_indented();
}

}  // namespace tagc::syntax
