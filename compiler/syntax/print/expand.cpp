#include "compiler/syntax/print/expand.h"

#include "compiler/syntax/print/children.h"
#include "compiler/syntax/print/pieces.h"
#include "compiler/syntax/print/spell.h"

namespace tagc::syntax {
namespace {

using ast::ExprId;
using Kind = LayoutKind;

constexpr int kIndent = 2;

// first, then `sign item` each on a place where the line may end.
template <class Sign>
void add_run(Pieces& out, const std::vector<ExprId>& operands, Kind group, const Sign& sign) {
  out.op(group).expr(operands.front());
  for (std::size_t i = 1; i < operands.size(); ++i) {
    out.comments(operands[i]).op(Kind::Line).text(sign(i)).text(" ").expr(operands[i]);
  }
  out.op(Kind::Close);
}

// ( a, b, c ), as many on a line as fit.
void add_list(Pieces& out, const std::vector<ExprId>& items, std::uint32_t end) {
  out.op(Kind::Open).text("(").op(Kind::Indent, kIndent).comments(items.front());
  out.op(Kind::SoftLine).op(Kind::Fill);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out.text(",").comments(items[i]).op(Kind::Line);
    out.expr(items[i]);
  }
  out.op(Kind::Close).comments_at(end - 1).op(Kind::Dedent).op(Kind::SoftLine).text(")");
  out.op(Kind::Close);
}

void add_window(Pieces& out, const ast::Window& window) {
  switch (window.kind) {
    case ast::WindowKind::Within: out.text("within ").expr(*window.length); return;
    case ast::WindowKind::Between:
      out.text("between ").expr(*window.a).text(" and ").expr(*window.b);
      return;
    case ast::WindowKind::Before: out.text("before ").expr(*window.a); return;
    case ast::WindowKind::After: out.text("after ").expr(*window.a); return;
    case ast::WindowKind::WithinAfter:
      out.text("within ").expr(*window.length).text(" after ").expr(*window.a);
      return;
    case ast::WindowKind::WithinBefore:
      out.text("within ").expr(*window.length).text(" before ").expr(*window.a);
      return;
    case ast::WindowKind::Since: out.text("since ").expr(*window.a); return;
    case ast::WindowKind::FromTo:
      out.text("from ").expr(*window.a).text(" to ").expr(*window.b);
      return;
    case ast::WindowKind::InPeriod: out.text("in ").text(words_of(window.period)); return;
    case ast::WindowKind::InPrevious:
      out.text("in previous ").text(counted(window.count, window.unit));
      return;
    case ast::WindowKind::WithinNext: out.text("within next ").expr(*window.length); return;
    case ast::WindowKind::InNext:
      out.text("in next ").text(counted(window.count, window.unit));
      return;
  }
}

void add_argument(Pieces& out, const ast::Argument& argument) {
  if (!argument.where && argument.by.empty()) {
    out.expr(argument.value);
    return;
  }
  out.op(Kind::Open).expr(argument.value).op(Kind::Indent, kIndent);
  if (argument.where) {
    out.comments(*argument.where).op(Kind::Line);
    add_condition(out, "where", *argument.where);
  }
  if (!argument.by.empty()) {
    out.comments_at(argument.by[0].span.begin).op(Kind::Line).text("by ").text(spelt(argument.by));
  }
  out.op(Kind::Dedent).op(Kind::Close);
}

// On a line of its own where the chain is too long for one.
void add_step(Pieces& out, const ast::ChainStep& step, bool first) {
  out.op(Kind::Open).text(first ? "" : "then ");
  if (step.gap) out.text("within ").expr(*step.gap).text(" ");
  out.text((step.absent ? "no " : "") + spelt(step.stream));
  if (step.where) {
    out.op(Kind::Indent, kIndent).comments(*step.where).op(Kind::Line);
    add_condition(out, "where", *step.where);
    out.op(Kind::Dedent);
  }
  out.op(Kind::Close);
}

struct Expander {
  Pieces& out;
  const ast::Expr& expr;

  void operator()(const ast::Error&) { out.text("?"); }
  void operator()(const ast::Literal& e) { out.text(spelt(e)); }
  void operator()(const ast::Name& e) { out.text(spelt(e.path)); }
  void operator()(const ast::Paren& e) {
    out.op(Kind::Open).text("(").op(Kind::Align).expr(e.inner).comments_at(expr.span.end - 1);
    out.op(Kind::Dedent).text(")").op(Kind::Close);
  }
  void operator()(const ast::Tuple& e) { add_list(out, e.items, expr.span.end); }
  void operator()(const ast::Not& e) {
    for (int i = 0; i < e.count; ++i) out.text("not ");
    out.expr(e.operand);
  }
  void operator()(const ast::Negate& e) {
    out.text(std::string(static_cast<std::size_t>(e.count), '-')).expr(e.operand);
  }
  void operator()(const ast::Logical& e) {
    add_run(out, e.operands, Kind::Open, [&](std::size_t) { return sign_of(e.op); });
  }
  void operator()(const ast::Arithmetic& e) {
    add_run(out, e.operands, Kind::Fill, [&](std::size_t i) { return sign_of(e.ops[i - 1]); });
  }
  void operator()(const ast::Coalesce& e) {
    add_run(out, e.operands, Kind::Fill, [](std::size_t) { return "??"; });
  }
  void operator()(const ast::Compare& e) {
    const std::vector<ExprId> sides = {e.left, e.right};
    add_run(out, sides, Kind::Fill, [&](std::size_t) { return sign_of(e.op); });
  }
  void operator()(const ast::InList& e) {
    out.expr(e.operand).text(e.negated ? " not in " : " in ");
    add_list(out, e.items, expr.span.end);
  }
  void operator()(const ast::InRange& e) {
    out.expr(e.operand).text(e.negated ? " not in " : " in ");
    out.expr(e.low).text(" .. ").expr(e.high);
  }
  void operator()(const ast::TextTest& e) {
    out.expr(e.operand).text(" ").text(words_of(e.op)).text(e.any ? " any " : " ");
    if (e.any)
      add_list(out, e.patterns, expr.span.end);
    else
      out.expr(e.patterns.front());
  }
  void operator()(const ast::IsTest& e) {
    out.expr(e.operand).text(e.negated ? " is not " : " is ").text(word_of(e.is));
  }
  void operator()(const ast::WindowTest& e) {
    out.op(Kind::Fill).expr(e.operand).op(Kind::Line);
    add_window(out, e.window);
    out.op(Kind::Close);
  }
  void operator()(const ast::RelativeTime& e) {
    out.expr(e.length).text(e.ago ? " ago" : " from now");
  }
  void operator()(const ast::Chain& e) {
    out.op(Kind::Open);
    for (std::size_t i = 0; i < e.steps.size(); ++i) {
      if (i > 0) out.comments_at(e.steps[i].stream.span.begin).op(Kind::Line);
      add_step(out, e.steps[i], i == 0);
    }
    if (e.span) out.comments(*e.span).op(Kind::Line).text("span ").expr(*e.span);
    if (!e.by.empty())
      out.comments_at(e.by[0].span.begin).op(Kind::Line).text("by ").text(spelt(e.by));
    out.op(Kind::Close);
  }
  void operator()(const ast::Reached& e) {
    out.op(Kind::Open).text("reached(").op(Kind::Indent, kIndent).op(Kind::SoftLine);
    out.expr(e.chain).comments_at(expr.span.end - 1);
    out.op(Kind::Dedent).op(Kind::SoftLine).text(")").op(Kind::Close);
  }
  void operator()(const ast::Call& e) {
    out.op(Kind::Open).text(spelt(e.callee) + "(").op(Kind::Indent, kIndent);
    for (std::size_t i = 0; i < e.arguments.size(); ++i) {
      if (i > 0) out.text(",");
      out.comments(e.arguments[i].value).op(i > 0 ? Kind::Line : Kind::SoftLine);
      add_argument(out, e.arguments[i]);
    }
    out.comments_at(expr.span.end - 1).op(Kind::Dedent);
    if (!e.arguments.empty()) out.op(Kind::SoftLine);
    out.text(")").op(Kind::Close);
  }
  void operator()(const ast::Choose&) { add_choice(out, expr); }
  void operator()(const ast::Score&) { add_choice(out, expr); }
  void operator()(const ast::Band&) { add_choice(out, expr); }
};

}  // namespace

std::vector<Piece> expand(const ast::File& file, ExprId id) {
  Pieces out(file);
  std::visit(Expander{out, file[id]}, file[id].node);
  return out.take();
}

std::vector<Piece> expand_condition(const ast::File& file, std::string_view word, ExprId id) {
  Pieces out(file);
  add_condition(out, word, id);
  return out.take();
}

// The operators of the chain end where the word ends.
void add_condition(Pieces& out, std::string_view word, ExprId id) {
  const auto* chain = std::get_if<ast::Logical>(&out.file()[id].node);
  out.text(word).text(" ");
  if (chain == nullptr) {
    out.expr(id);
    return;
  }
  const std::string_view sign = sign_of(chain->op);
  out.op(Kind::Indent, static_cast<int>(word.size() - sign.size()));
  add_run(out, chain->operands, Kind::Open, [&](std::size_t) { return sign; });
  out.op(Kind::Dedent);
}

bool ends_in_brackets(const ast::Expr& expr) {
  if (const auto* text = std::get_if<ast::TextTest>(&expr.node)) return text->any;
  return std::holds_alternative<ast::Choose>(expr.node) ||
         std::holds_alternative<ast::Score>(expr.node) ||
         std::holds_alternative<ast::Band>(expr.node) ||
         std::holds_alternative<ast::Call>(expr.node) ||
         std::holds_alternative<ast::InList>(expr.node) ||
         std::holds_alternative<ast::Tuple>(expr.node);
}

}  // namespace tagc::syntax
