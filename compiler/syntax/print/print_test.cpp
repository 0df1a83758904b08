// test and check: a row or an expectation a line.
#include "compiler/syntax/print/printer.h"
#include "compiler/syntax/print/spell.h"

namespace tagc::syntax {

void Printer::print(const ast::Test& node) {
  text(word(Role::Test) + ' ' + quoted(node.name));
  if (node.now) {
    text(' ' + word(Role::At) + ' ');
    expression(*node.now);
  }
  text(" {");
  op(LayoutKind::Indent, kIndent);
  layout_.hard_line();
  bool is_first = true;
  const auto line = [&](Span span, const auto& print_line) {
    if (is_first) part_ends(span.begin);
    is_first = false;
    part_begins(span.begin);
    print_line();
    layout_.hard_line();
    part_ends(span.end);
  };
  for (const ast::GivenRow& each : node.rows) line(each.span, [&] { row(each); });
  for (const ast::Expectation& each : node.expectations) {
    line(each.span, [&] {
      text(word(Role::Expect) + ' ');
      std::visit([&](const auto& expected) { expectation(expected); }, each.node);
    });
  }
  part_begins(declaration_->span.end - 1, false);
  op(LayoutKind::Dedent);
  layout_.hard_line();
  text("}");
}

void Printer::row(const ast::GivenRow& row) {
  std::string head = spelt(row.table);
  if (row.user) head += ' ' + word(Role::Of) + ' ' + spelt(*row.user);
  if (row.name) head += ' ' + spelt(*row.name);
  text(head);
  if (row.key) {
    text(" ");
    expression(*row.key);
  }
  if (row.cells.empty()) return text(row.user ? "" : " {}");
  op(LayoutKind::Open);
  text(" {");
  op(LayoutKind::Indent, kIndent);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i > 0) text(",");
    comments_before(row.cells[i].field.span.begin);
    op(LayoutKind::Line);
    text(spelt(row.cells[i].field) + ": ");
    expression(row.cells[i].value);
  }
  comments_before(row.span.end - 1);
  op(LayoutKind::Dedent);
  op(LayoutKind::Line);
  text("}");
  op(LayoutKind::Close);
}

void Printer::expectation(const ast::ExpectMember& node) {
  text(spelt_list(node.users));
  switch (node.membership) {
    case ast::Membership::In: text(' ' + word(Role::In) + ' '); break;
    case ast::Membership::NotIn: text(' ' + word(Role::NotIn) + ' '); break;
    case ast::Membership::Unknown:
      text(' ' + word(Role::IsUnknown) + ' ' + word(Role::In) + ' ');
      break;
  }
  for (std::size_t i = 0; i < node.tags.size(); ++i) {
    text((i > 0 ? ", " : "") + spelt(node.tags[i]));
  }
}

void Printer::print(const ast::Check& node) {
  text(word(Role::Check) + ' ' + quoted(node.name));
  op(LayoutKind::Indent, kIndent);
  if (node.exclusive) {
    exclusive(node.conditions);
  } else {
    comments_before(file_[node.conditions.front()].span.begin);
    op(LayoutKind::Line);
    expression(node.conditions.front());
    condition(Role::Implies, node.conditions.back());
  }
  op(LayoutKind::Dedent);
}

void Printer::exclusive(const std::vector<ast::ExprId>& conditions) {
  op(LayoutKind::Line);
  text(word(Role::Exclusive) + " (");
  op(LayoutKind::Fill);
  op(LayoutKind::Align);
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    if (i > 0) text(",");
    comments_before(file_[conditions[i]].span.begin);
    if (i > 0) op(LayoutKind::Line);
    expression(conditions[i]);
  }
  op(LayoutKind::Dedent);
  op(LayoutKind::Close);
  text(")");
}

}  // namespace tagc::syntax
