// users, events, records, lookup and profile: one clause after the other, then the fields in columns.
#include <algorithm>

#include "compiler/syntax/format.h"
#include "compiler/syntax/print/printer.h"
#include "compiler/syntax/print/spell.h"
#include "runtime/text/printable.h"

namespace tagc::syntax {
namespace {

constexpr int kWidestName = 40;  // in front of an aligned colon

bool has_only_name_and_type(const ast::FieldOrComputed& each) {
  const auto* field = std::get_if<ast::FieldDecl>(&each);
  return field != nullptr && field->annotations.empty() && !field->lookup && !field->column &&
         !field->default_value;
}

int name_width_of(const std::vector<ast::FieldOrComputed>& fields) {
  int widest = 0;
  for (const ast::FieldOrComputed& each : fields) {
    const auto* field = std::get_if<ast::FieldDecl>(&each);
    if (field == nullptr || !field->annotations.empty()) continue;
    const int width = display_width(spelt(field->name));
    if (width <= kWidestName) widest = std::max(widest, width);
  }
  return widest;
}

std::uint32_t begin_of(const ast::FieldOrComputed& each) {
  const auto* field = std::get_if<ast::FieldDecl>(&each);
  if (field == nullptr) return std::get<ast::ComputedField>(each).span.begin;
  return field->annotations.empty() ? field->span.begin : field->annotations.front().span.begin;
}

std::uint32_t end_of(const ast::FieldOrComputed& each) {
  return std::visit([](const auto& field) { return field.span.end; }, each);
}

}  // namespace

std::string Printer::type(const ast::TypeName& type) const {
  return spelt(type, style_.spelling());
}

std::string Printer::header_of(const ast::TableDecl& table) const {
  std::string header =
      word(role_of(table.kind)) + ' ' + spelt(table.name) + ' ' + word(Role::From) + ' ';
  header += quoted(table.from);
  const auto clause = [&](Role role) { header += ' ' + word(role) + ' '; };
  if (table.format) clause(Role::As), header += spelt(*table.format);
  const bool of_users =
      table.kind == ast::TableKind::Events || table.kind == ast::TableKind::Records;
  clause(of_users ? Role::EventsBy : Role::By);
  header += spelt(table.key);
  if (!table.key_of.empty()) header += " = " + spelt(table.key_of);
  if (table.time) clause(Role::At), header += spelt(*table.time);
  if (table.time_utc) header += ' ' + word(Role::Utc);
  if (table.dedupe_by.empty()) return header;
  clause(Role::DedupeBy);
  return header + '(' + spelt_list(table.dedupe_by) + ')';
}

void Printer::print(const ast::TableDecl& node) {
  text(header_of(node));
  if (node.fields.empty() || one_line_block(node)) return;
  block(node);
}

// `{ uid: int  name: text? }` when there is nothing to align, and its author did not want lines.
bool Printer::one_line_block(const ast::TableDecl& table) {
  const auto& fields = table.fields;
  if (has_line_end(begin_of(fields.front()), declaration_->span.end)) return false;
  if (!std::all_of(fields.begin(), fields.end(), has_only_name_and_type)) return false;
  std::string line = " {";
  for (const ast::FieldOrComputed& each : fields) {
    const auto& field = std::get<ast::FieldDecl>(each);
    line += (line.size() == 2 ? " " : "  ") + spelt(field.name) + ": " + type(field.type);
  }
  line += " }";
  if (display_width(header_of(table)) + display_width(line) > kLineWidth) return false;
  text(line);
  return true;
}

void Printer::block(const ast::TableDecl& table) {
  const int name_width = name_width_of(table.fields);
  text(" {");
  op(LayoutKind::Indent, kIndent);
  layout_.hard_line();
  part_ends(begin_of(table.fields.front()));
  for (const ast::FieldOrComputed& each : table.fields) {
    part_begins(begin_of(each));
    field(each, name_width);
    layout_.hard_line();
    part_ends(end_of(each));
  }
  part_begins(declaration_->span.end - 1, false);
  op(LayoutKind::Dedent);
  layout_.hard_line();
  text("}");
}

void Printer::field(const ast::FieldOrComputed& each, int name_width) {
  if (const auto* stored = std::get_if<ast::FieldDecl>(&each)) {
    return stored_field(*stored, name_width);
  }
  const auto& computed = std::get<ast::ComputedField>(each);
  op(LayoutKind::Open);
  text(word(Role::LetField) + ' ' + spelt(computed.name) + " =");
  value(computed.value);
  op(LayoutKind::Close);
}

void Printer::stored_field(const ast::FieldDecl& field, int name_width) {
  for (const ast::Annotation& each : field.annotations) {
    comments_before(each.span.begin);
    annotation(each);
    text(" ");
  }
  comments_before(field.name.span.begin);
  std::string line = spelt(field.name);
  if (field.annotations.empty()) {
    const int blanks = std::max(0, name_width - display_width(line));
    line.append(static_cast<std::size_t>(blanks), ' ');
  }
  line += " : " + type(field.type);
  if (field.lookup) line += " -> " + spelt(*field.lookup);
  if (field.column) line += ' ' + word(Role::From) + ' ' + quoted(*field.column);
  text(line);
  if (!field.default_value) return;
  text(" = ");
  expression(*field.default_value);
}

void Printer::print(const ast::DerivedStream& node) {
  text(word(node.is_records ? Role::Records : Role::Events) + ' ' + spelt(node.name) + " = " +
       spelt(node.base));
  op(LayoutKind::Indent, kIndent);
  condition(Role::Where, node.where);
  op(LayoutKind::Dedent);
}

void Printer::print(const ast::ChainStream& node) {
  text(word(Role::Events) + ' ' + spelt(node.name) + " =");
  value(node.chain);
}

void Printer::print(const ast::UnionStream& node) {
  text(word(node.is_records ? Role::Records : Role::Events) + ' ' + spelt(node.name) + " =");
  op(LayoutKind::Fill);
  op(LayoutKind::Indent, kIndent);
  for (std::size_t i = 0; i < node.parts.size(); ++i) {
    comments_before(node.parts[i].span.begin);
    op(LayoutKind::Line);
    text((i == 0 ? "" : "+ ") + spelt(node.parts[i]));
  }
  op(LayoutKind::Dedent);
  op(LayoutKind::Close);
}

}  // namespace tagc::syntax
