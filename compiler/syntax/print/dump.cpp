// dump(): the tree as text, one node a line.
#include <string>

#include "compiler/syntax/format.h"
#include "compiler/syntax/operators.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/print/children.h"
#include "compiler/syntax/print/spell.h"

namespace tagc {
namespace syntax {
namespace {

std::string_view word_of(ast::LiteralKind kind) {
  switch (kind) {
    case ast::LiteralKind::Int: return "int";
    case ast::LiteralKind::Decimal: return "decimal";
    case ast::LiteralKind::Percent: return "percent";
    case ast::LiteralKind::String: return "text";
    case ast::LiteralKind::Bool: return "bool";
    case ast::LiteralKind::Duration: return "duration";
    case ast::LiteralKind::Date: return "date";
    case ast::LiteralKind::Time: return "time";
    case ast::LiteralKind::Calendar: return "calendar";
  }
  return {};
}

std::string times(int count) { return count == 1 ? "" : " x " + std::to_string(count); }

std::string window_name(const ast::Window& window) {
  switch (window.kind) {
    case ast::WindowKind::Within: return "within";
    case ast::WindowKind::Between: return "between";
    case ast::WindowKind::Before: return "before";
    case ast::WindowKind::After: return "after";
    case ast::WindowKind::WithinAfter: return "within after";
    case ast::WindowKind::WithinBefore: return "within before";
    case ast::WindowKind::Since: return "since";
    case ast::WindowKind::FromTo: return "from to";
    case ast::WindowKind::InPeriod: return "in " + std::string(words_of(window.period));
    case ast::WindowKind::InPrevious: return "in previous " + counted(window.count, window.unit);
    case ast::WindowKind::WithinNext: return "within next";
    case ast::WindowKind::InNext: return "in next " + counted(window.count, window.unit);
  }
  return {};
}

struct Headline {
  std::string operator()(const ast::Error&) { return "error"; }
  std::string operator()(const ast::Literal& e) {
    return std::string(word_of(e.kind)) + ' ' + spelt(e);
  }
  std::string operator()(const ast::Name& e) { return "name " + spelt(e.path); }
  std::string operator()(const ast::Paren&) { return "brackets"; }
  std::string operator()(const ast::Tuple&) { return "list"; }
  std::string operator()(const ast::Not& e) { return "not" + times(e.count); }
  std::string operator()(const ast::Negate& e) { return "minus" + times(e.count); }
  std::string operator()(const ast::Logical& e) { return std::string(sign_of(e.op)); }
  std::string operator()(const ast::Arithmetic&) { return "arithmetic"; }
  std::string operator()(const ast::Coalesce&) { return "coalesce"; }
  std::string operator()(const ast::Compare& e) { return "compare " + std::string(sign_of(e.op)); }
  std::string operator()(const ast::InList& e) { return e.negated ? "not in list" : "in list"; }
  std::string operator()(const ast::InRange& e) { return e.negated ? "not in range" : "in range"; }
  std::string operator()(const ast::TextTest& e) {
    return std::string(words_of(e.op)) + (e.any ? " any" : "");
  }
  std::string operator()(const ast::ListTest& e) {
    return (e.negated ? "not " : "") + std::string(words_of(e.op));
  }
  std::string operator()(const ast::IsTest& e) {
    return (e.negated ? "is not " : "is ") + std::string(syntax::word_of(e.is));
  }
  std::string operator()(const ast::WindowTest& e) { return "window " + window_name(e.window); }
  std::string operator()(const ast::RelativeTime& e) { return e.ago ? "ago" : "from now"; }
  std::string operator()(const ast::AsOf&) { return "as of"; }
  std::string operator()(const ast::Chain& e) {
    std::string text = "chain";
    for (std::size_t i = 0; i < e.steps.size(); ++i) {
      const ast::ChainStep& step = e.steps[i];
      text += i == 0 ? " " : " then ";
      if (step.gap) text += "within ";
      text += (step.absent ? "no " : "") + spelt(step.stream);
    }
    return e.by.empty() ? text : text + " by " + spelt(e.by);
  }
  std::string operator()(const ast::Reached&) { return "reached"; }
  std::string operator()(const ast::Call& e) {
    std::string text = "call " + spelt(e.callee);
    for (const ast::Argument& argument : e.arguments) {
      if (argument.name) text += " " + spelt(*argument.name) + ":";
      if (!argument.by.empty()) text += " by " + spelt(argument.by);
    }
    return text;
  }
  std::string operator()(const ast::Choose& e) {
    return e.ranked ? "choose ranked" : e.all ? "choose all" : "choose";
  }
  std::string operator()(const ast::Score&) { return "score"; }
  std::string operator()(const ast::Band&) { return "band"; }
  std::string operator()(const ast::TagOf& e) {
    return "tag " + spelt(e.tag) + " of " + spelt_list(e.users);
  }
};

class Dumper {
 public:
  explicit Dumper(const ast::File& file) : file_(file) {}

  std::string run() {
    for (const ast::Declaration& declaration : file_.declarations) {
      std::visit([&](const auto& node) { (*this)(node); }, declaration.node);
      annotations(declaration.annotations, 1);
      rest();
    }
    for (const ast::Path& path : file_.broken) line(0, "broken " + spelt(path));
    return std::move(out_);
  }

  void operator()(const ast::Timezone& d) { line(0, "timezone " + quoted(d.zone)); }
  void operator()(const ast::Import& d) {
    line(0, d.library ? "import library " + d.path : "import " + quoted(d.path));
  }
  void operator()(const ast::TableDecl& d);
  static std::string word_of_stream(bool is_records) { return is_records ? "records " : "events "; }
  void operator()(const ast::DerivedStream& d) {
    line(0, word_of_stream(d.is_records) + spelt(d.name) + " = " + spelt(d.base));
    later("where", d.where);
  }
  void operator()(const ast::UnionStream& d) {
    line(0, word_of_stream(d.is_records) + spelt(d.name));
    for (const ast::Identifier& part : d.parts) line(1, "+ " + spelt(part));
  }
  void operator()(const ast::ChainStream& d) {
    line(0, "events " + spelt(d.name));
    later("=", d.chain);
  }
  void operator()(const ast::Param& d) {
    line(0, "param " + spelt(d.name) + " : " + spelt(d.type));
    later("=", d.value);
  }
  void operator()(const ast::Let& d) {
    line(0, "let " + spelt(d.name));
    later("=", d.value);
  }
  void operator()(const ast::Def& d) {
    line(0, "def " + spelt(d.name));
    for (const auto& each : d.parameters) line(1, spelt(each.name) + " : " + spelt(each.type));
    later("=", d.body);
  }
  void operator()(const ast::Tag& d) {
    line(0, "tag " + spelt(d.name));
    std::visit([&](const auto& body) { (*this)(body); }, d.body);
  }
  void operator()(const ast::Condition& body) { later("when", body.condition); }
  void operator()(const ast::Value& body) { later("=", body.value); }
  void operator()(const ast::Manual& body);
  void operator()(const ast::Segment& d) {
    line(0, "segment " + spelt(d.name));
    for (const ast::Path& path : d.except) line(1, "except " + spelt(path));
    if (d.sample && d.sample->salt) line(1, "salt " + quoted(*d.sample->salt));
    later("when", d.condition);
    if (d.limit) {
      later("limit", d.limit->count);
      later(d.limit->descending ? "by desc" : "by asc", d.limit->by);
      if (d.limit->per) later("per", *d.limit->per);
    }
    if (d.sample) later("sample", d.sample->share);
  }
  void operator()(const ast::Needs& d) {
    line(0, "needs " + std::string(syntax::word_of(d.kind)) + ' ' + spelt(d.table));
    for (const auto& each : d.fields) line(1, spelt(each.name) + " : " + spelt(each.type));
  }
  void operator()(const ast::Test& d);
  void operator()(const ast::Check& d) {
    line(0, "check " + quoted(d.name) + (d.exclusive ? " exclusive" : " implies"));
    for (const ast::ExprId id : d.conditions) later("", id);
  }

 private:
  void line(int depth, std::string_view text) {
    out_.append(static_cast<std::size_t>(2 * depth), ' ').append(text).append("\n");
  }

  void annotations(const std::vector<ast::Annotation>& annotations, int depth) {
    for (const ast::Annotation& annotation : annotations) {
      std::string text = "@" + spelt(annotation.name);
      for (const ast::AnnotationArgument& argument : annotation.arguments) {
        if (argument.key) text += ' ' + spelt(*argument.key) + ':';
        text += ' ' + format_expression(file_, argument.value);
      }
      line(depth, text);
    }
  }

  // Expressions come below the lines of their declaration.
  void later(std::string_view role, ast::ExprId id) { later_.push_back({role, id}); }
  void rest() {
    for (const Child& child : later_) expression(child, 1);
    later_.clear();
  }

  // With a stack of its own: trees are as deep as the limit of nesting lets them be.
  void expression(Child root, int depth) {
    std::vector<std::pair<Child, int>> stack{{root, depth}};
    while (!stack.empty()) {
      const auto [child, level] = stack.back();
      stack.pop_back();
      const std::string role = child.role.empty() ? "" : std::string(child.role) + ' ';
      line(level, role + std::visit(Headline{}, file_[child.id].node));
      const std::vector<Child> children = children_of(file_[child.id]);
      for (auto each = children.rbegin(); each != children.rend(); ++each) {
        stack.push_back({*each, level + 1});
      }
    }
  }

  void field(const ast::FieldDecl& field);
  void row(const ast::GivenRow& row);
  void expectation(const ast::ExpectMember& e);
  void expectation(const ast::ExpectValue& e) { expression({"expect", e.condition}, 1); }
  void expectation(const ast::ExpectCount& e) { expression({"expect", e.condition}, 1); }

  const ast::File& file_;
  std::string out_;
  std::vector<Child> later_;
};

void Dumper::field(const ast::FieldDecl& field) {
  std::string text = "field " + spelt(field.name) + " : " + spelt(field.type);
  if (field.lookup) text += " -> " + spelt(*field.lookup);
  if (field.column) text += " from " + quoted(*field.column);
  line(1, text);
  annotations(field.annotations, 2);
  if (field.default_value) expression({"=", *field.default_value}, 2);
}

void Dumper::operator()(const ast::TableDecl& d) {
  line(0, std::string(syntax::word_of(d.kind)) + ' ' + spelt(d.name));
  line(1, "from " + quoted(d.from) + (d.format ? " as " + spelt(*d.format) : ""));
  line(1, "by " + spelt(d.key) + (d.key_of.empty() ? "" : " = " + spelt(d.key_of)));
  if (d.time) line(1, "at " + spelt(*d.time) + (d.time_utc ? " utc" : ""));
  for (const ast::Identifier& name : d.dedupe_by) line(1, "dedupe by " + spelt(name));
  for (const ast::FieldOrComputed& each : d.fields) {
    if (const auto* stored = std::get_if<ast::FieldDecl>(&each)) {
      field(*stored);
      continue;
    }
    const auto& computed = std::get<ast::ComputedField>(each);
    line(1, "let " + spelt(computed.name));
    expression({"=", computed.value}, 2);
  }
}

void Dumper::row(const ast::GivenRow& row) {
  std::string text = "row " + spelt(row.table);
  if (row.user) text += " of " + spelt(*row.user);
  if (row.name) text += ' ' + spelt(*row.name);
  if (row.key) text += ' ' + format_expression(file_, *row.key);
  line(1, text);
  for (const ast::GivenCell& cell : row.cells) {
    expression({cell.field.name + ":", cell.value}, 2);
  }
}

void Dumper::expectation(const ast::ExpectMember& e) {
  std::string text = "expect " + spelt_list(e.users);
  switch (e.membership) {
    case ast::Membership::In: text += " in"; break;
    case ast::Membership::NotIn: text += " not in"; break;
    case ast::Membership::Unknown: text += " unknown in"; break;
  }
  for (const ast::Path& tag : e.tags) text += ' ' + spelt(tag);
  line(1, text);
}

void Dumper::operator()(const ast::Test& d) {
  line(0, "test " + quoted(d.name));
  if (d.now) expression({"at", *d.now}, 1);
  for (const ast::GivenRow& each : d.rows) row(each);
  for (const ast::Expectation& each : d.expectations) {
    std::visit([&](const auto& node) { expectation(node); }, each.node);
  }
}

void Dumper::operator()(const ast::Manual& body) {
  for (const std::string& label : body.labels) line(1, "manual " + quoted(label));
  line(1, "from " + quoted(body.from) + (body.format ? " as " + spelt(*body.format) : ""));
  if (body.time) line(1, "at " + spelt(*body.time));
  if (body.keep) later("keep", *body.keep);
}

}  // namespace
}  // namespace syntax

std::string dump(const ast::File& file) { return syntax::Dumper(file).run(); }

}  // namespace tagc
