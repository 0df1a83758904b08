// Comments stay where they are: at the end of their line, or on lines of their own before what they
// speak of.
#include <algorithm>

#include "compiler/syntax/print/printer.h"

namespace tagc::syntax {

void Printer::print_comment(const ast::Comment& comment) {
  std::string text(
      source_->text().substr(comment.span.begin, comment.span.end - comment.span.begin));
  while (text.ends_with(' ') || text.ends_with('\t')) text.pop_back();
  layout_.add(
      {comment.own_line ? LayoutKind::OwnComment : LayoutKind::Comment, 0, std::move(text)});
}

void Printer::comments_before(std::uint32_t offset) {
  if (source_ == nullptr) return;
  const auto& comments = file_.comments;
  for (; next_comment_ < comments.size() && comments[next_comment_].span.begin < offset;
       ++next_comment_) {
    print_comment(comments[next_comment_]);
  }
}

void Printer::part_begins(std::uint32_t offset, bool keep_empty_line) {
  const auto& comments = file_.comments;
  for (; next_comment_ < comments.size() && comments[next_comment_].span.begin < offset;
       ++next_comment_) {
    const ast::Comment& comment = comments[next_comment_];
    if (comment.own_line && has_empty_line(part_end_, comment.span.begin)) layout_.blank_line();
    print_comment(comment);
    part_end_ = comment.span.end;
  }
  if (keep_empty_line && has_empty_line(part_end_, offset)) layout_.blank_line();
}

bool Printer::has_empty_line(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end) return false;
  const std::string_view between = source_->text().substr(begin, end - begin);
  return std::count(between.begin(), between.end(), '\n') >= 2;
}

bool Printer::has_line_end(std::uint32_t begin, std::uint32_t end) const {
  return source_->text().substr(begin, end - begin).find('\n') != std::string_view::npos;
}

}  // namespace tagc::syntax
