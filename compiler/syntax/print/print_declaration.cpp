#include "compiler/syntax/print/children.h"
#include "compiler/syntax/print/printer.h"
#include "compiler/syntax/print/spell.h"

namespace tagc::syntax {

void Printer::print_file() {
  for (const ast::Declaration& each : file_.declarations) {
    const bool annotated = !each.annotations.empty();
    part_begins(annotated ? each.annotations.front().span.begin : each.span.begin);
    declaration(each);
    layout_.hard_line();
    part_ends(each.span.end);
  }
  part_begins(static_cast<std::uint32_t>(source_->text().size()));
}

void Printer::print_rule(const ast::Declaration& declaration) {
  const auto stands_before = [&](const ast::Comment& comment) {
    return comment.span.begin < declaration.span.begin;
  };
  while (next_comment_ < file_.comments.size() && stands_before(file_.comments[next_comment_])) {
    ++next_comment_;
  }
  declaration_ = &declaration;
  body(declaration);
  layout_.hard_line();
}

void Printer::declaration(const ast::Declaration& declaration) {
  declaration_ = &declaration;
  annotations(declaration.annotations);
  comments_before(declaration.span.begin);
  body(declaration);
}

void Printer::body(const ast::Declaration& declaration) {
  op(LayoutKind::Open);
  std::visit([&](const auto& node) { print(node); }, declaration.node);
  op(LayoutKind::Close);
}

// ---- annotations -------------------------------------------------------------------------------

void Printer::annotations(const std::vector<ast::Annotation>& annotations) {
  if (annotations.empty()) return;
  op(LayoutKind::Fill);
  for (std::size_t i = 0; i < annotations.size(); ++i) {
    comments_before(annotations[i].span.begin);
    if (i > 0) op(LayoutKind::Line);
    annotation(annotations[i]);
  }
  op(LayoutKind::Close);
  layout_.hard_line();
}

void Printer::annotation(const ast::Annotation& annotation) {
  text("@" + annotation_word(annotation.name, Role::Title, Role::Sensitive));
  if (annotation.arguments.empty()) return;
  text("(");
  for (std::size_t i = 0; i < annotation.arguments.size(); ++i) {
    const ast::AnnotationArgument& argument = annotation.arguments[i];
    if (i > 0) text(", ");
    if (argument.key) text(spelt(*argument.key) + ": ");
    annotation_value(argument.value);
  }
  text(")");
}

std::string Printer::annotation_word(const ast::Identifier& name, Role first, Role last) const {
  const auto role = role_of(name.name, first, last);
  return role ? word(*role) : spelt(name);
}

void Printer::annotation_value(ast::ExprId id) {
  const auto* name = std::get_if<ast::Name>(&file_[id].node);
  if (name == nullptr) return expression(id);
  text(annotation_word(name->path.front(), Role::Draft, Role::Quarterly));
}

// ---- small declarations ------------------------------------------------------------------------

void Printer::print(const ast::Timezone& node) {
  text(word(Role::Timezone) + ' ' + quoted(node.zone));
}

void Printer::print(const ast::Import& node) {
  text(word(Role::Import) + ' ' + (node.library ? node.path : quoted(node.path)));
}

void Printer::print(const ast::Param& node) {
  text(word(Role::Param) + ' ' + spelt(node.name) + " : " + type(node.type) + " =");
  value(node.value);
}

void Printer::print(const ast::Let& node) {
  text(word(Role::Let) + ' ' + spelt(node.name) + " =");
  value(node.value);
}

template <class Typed>
void Printer::typed_names(const std::vector<Typed>& names) {
  text("(");
  op(LayoutKind::Open);
  op(LayoutKind::Indent, kIndent);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text(",");
    comments_before(names[i].name.span.begin);
    op(i > 0 ? LayoutKind::Line : LayoutKind::SoftLine);
    text(spelt(names[i].name) + ": " + type(names[i].type));
  }
  op(LayoutKind::Dedent);
  if (!names.empty()) op(LayoutKind::SoftLine);
  op(LayoutKind::Close);
  text(")");
}

void Printer::print(const ast::Def& node) {
  text(word(Role::Def) + ' ' + spelt(node.name));
  typed_names(node.parameters);
  text(" =");
  value(node.body);
}

void Printer::print(const ast::Needs& node) {
  text(word(Role::Needs) + ' ' + word(role_of(node.kind)) + ' ' + spelt(node.table));
  if (!node.fields.empty()) typed_names(node.fields);
}

// ---- tags and segments -------------------------------------------------------------------------

void Printer::print(const ast::Tag& node) {
  text(word(Role::Tag) + ' ' + spelt(node.name));
  if (const auto* body = std::get_if<ast::Condition>(&node.body)) {
    op(LayoutKind::Indent, kIndent);
    condition(Role::When, body->condition);
    op(LayoutKind::Dedent);
  } else if (const auto* valued = std::get_if<ast::Value>(&node.body)) {
    text(" =");
    value(valued->value);
  } else {
    print(std::get<ast::Manual>(node.body));
  }
}

void Printer::print(const ast::Manual& node) {
  op(LayoutKind::Fill);
  op(LayoutKind::Indent, kIndent);
  text(' ' + word(Role::Manual));
  for (std::size_t i = 0; i < node.labels.size(); ++i) {
    if (i > 0) text(",");
    comments_before(node.label_spans[i].begin);
    op(LayoutKind::Line);
    text((i == 0 ? "(" : "") + quoted(node.labels[i]) + (i + 1 == node.labels.size() ? ")" : ""));
  }
  comments_before(node.from_span.begin);
  op(LayoutKind::Line);
  text(word(Role::From) + ' ' + quoted(node.from));
  if (node.format) text(' ' + word(Role::As) + ' ' + spelt(*node.format));
  if (node.time) {
    op(LayoutKind::Line);
    text(word(Role::At) + ' ' + spelt(*node.time));
  }
  if (node.keep) {
    op(LayoutKind::Line);
    text(word(Role::Keep) + ' ');
    expression(*node.keep);
  }
  op(LayoutKind::Dedent);
  op(LayoutKind::Close);
}

void Printer::print(const ast::Segment& node) {
  text(word(Role::Segment) + ' ' + spelt(node.name));
  op(LayoutKind::Indent, kIndent);
  condition(Role::When, node.condition);
  for (std::size_t i = 0; i < node.except.size(); ++i) {
    if (i > 0) text(",");
    comments_before(span_of(node.except[i]).begin);
    if (i == 0) op(LayoutKind::Line);
    text((i == 0 ? word(Role::Except) : "") + ' ' + spelt(node.except[i]));
  }
  if (node.limit) print(*node.limit);
  if (node.sample) print(*node.sample);
  op(LayoutKind::Dedent);
}

// The direction is written out: nobody has to know which one is meant without.
void Printer::print(const ast::Limit& node) {
  comments_before(file_[node.count].span.begin);
  op(LayoutKind::Line);
  text(word(Role::Limit) + ' ');
  expression(node.count);
  text(' ' + word(Role::WeighedBy) + ' ');
  expression(node.by);
  text(' ' + word(node.descending ? Role::Desc : Role::Asc));
  if (!node.per) return;
  text(' ' + word(Role::Per) + ' ');
  expression(*node.per);
}

void Printer::print(const ast::Sample& node) {
  comments_before(file_[node.share].span.begin);
  op(LayoutKind::Line);
  text(word(Role::Sample) + ' ');
  expression(node.share);
  if (node.salt) text(' ' + word(Role::Salt) + ' ' + quoted(*node.salt));
}

}  // namespace tagc::syntax
