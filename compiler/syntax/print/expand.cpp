#include "compiler/syntax/print/expand.h"

#include <algorithm>

#include "compiler/syntax/operators.h"
#include "compiler/syntax/print/children.h"
#include "compiler/syntax/print/pieces.h"
#include "compiler/syntax/print/spell.h"
#include "runtime/text/printable.h"

namespace tagc::syntax {
namespace {

using ast::ExprId;
using Kind = LayoutKind;

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
  out.op(Kind::Open).text("(").op(Kind::Indent, kIndent);
  if (!items.empty()) out.comments(items.front());
  out.op(Kind::SoftLine).op(Kind::Fill);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out.text(",").comments(items[i]).op(Kind::Line);
    out.expr(items[i]);
  }
  out.op(Kind::Close).comments_at(end - 1).op(Kind::Dedent).op(Kind::SoftLine).text(")");
  out.op(Kind::Close);
}

Role role_of(ast::LogicalOp op) { return op == ast::LogicalOp::And ? Role::And : Role::Or; }

Role role_of(ast::TextOp op) {
  switch (op) {
    case ast::TextOp::Contains: return Role::Contains;
    case ast::TextOp::StartsWith: return Role::StartsWith;
    case ast::TextOp::EndsWith: return Role::EndsWith;
    case ast::TextOp::Matches: return Role::Matches;
  }
  return Role::Contains;
}

Role role_of(ast::IsKind kind) {
  switch (kind) {
    case ast::IsKind::Missing: return Role::IsMissing;
    case ast::IsKind::Known: return Role::IsKnown;
    case ast::IsKind::Unknown: return Role::IsUnknown;
  }
  return Role::IsMissing;
}

std::string_view sign_of(ast::ArithmeticOp op, const Style& style) {
  if (op == ast::ArithmeticOp::Div) return style.word(Role::Div);
  if (op == ast::ArithmeticOp::Mod) return style.word(Role::Mod);
  return ast::sign_of(op);
}

void add_argument(Pieces& out, const ast::Argument& argument) {
  if (argument.name) {
    const auto role = role_of(argument.name->name, Role::Among, Role::PerGroup);
    out.text(role ? std::string(out.style().word(*role)) : spelt(*argument.name)).text(": ");
  }
  if (!argument.where && argument.by.empty()) {
    out.expr(argument.value);
    return;
  }
  out.op(Kind::Open).expr(argument.value).op(Kind::Indent, kIndent);
  if (argument.where) {
    out.comments(*argument.where).op(Kind::Line);
    add_condition(out, Role::Where, *argument.where);
  }
  if (!argument.by.empty()) {
    out.comments_at(argument.by[0].span.begin).op(Kind::Line);
    out.word(Role::WeighedBy).text(" ").text(spelt(argument.by));
  }
  out.op(Kind::Dedent).op(Kind::Close);
}

// `within 24h `, 24小时内
void add_gap(Pieces& out, ExprId length) {
  if (out.style().is_chinese())
    add_length(out, "", length, out.style().word(Role::Inside));
  else
    out.word(Role::Within).text(" ").expr(length);
  out.text(" ");
}

// `month` where the function takes a unit, or any value.
void add_value(Pieces& out, const ast::Call& call, std::size_t index) {
  const ExprId value = call.arguments[index].value;
  const std::string_view unit = out.style().unit_argument(call.callee, index, out.file()[value]);
  if (unit.empty())
    add_argument(out, call.arguments[index]);
  else
    out.text(unit);
}

// On a line of its own where the chain is too long for one.
void add_step(Pieces& out, const ast::ChainStep& step, bool first) {
  out.op(Kind::Open);
  if (!first) out.word(Role::Then).text(" ");
  if (step.gap) add_gap(out, *step.gap);
  if (step.absent) out.word(Role::No).text(" ");
  out.text(spelt(step.stream));
  if (step.where) {
    out.op(Kind::Indent, kIndent).comments(*step.where).op(Kind::Line);
    add_condition(out, Role::Where, *step.where);
    out.op(Kind::Dedent);
  }
  out.op(Kind::Close);
}

struct Expander {
  Pieces& out;
  const ast::Expr& expr;

  void operator()(const ast::Error&) { out.text("?"); }
  void operator()(const ast::Literal& e) { out.text(spelt(e, out.style().spelling())); }
  void operator()(const ast::Name& e) {
    const bool now = e.path.size() == 1 && e.path[0].name == word_of(Role::Now, Spelling::English);
    out.text(now ? std::string(out.style().word(Role::Now)) : spelt(e.path));
  }
  void operator()(const ast::Paren& e) {
    out.op(Kind::Open).text("(").op(Kind::Align).expr(e.inner).comments_at(expr.span.end - 1);
    out.op(Kind::Dedent).text(")").op(Kind::Close);
  }
  void operator()(const ast::Tuple& e) { add_list(out, e.items, expr.span.end); }
  void operator()(const ast::Not& e) {
    const bool named = std::holds_alternative<ast::Name>(out.file()[e.operand].node);
    for (int i = 0; i < e.count; ++i) out.word(named ? Role::NotNamed : Role::Not).text(" ");
    out.expr(e.operand);
  }
  void operator()(const ast::Negate& e) {
    out.text(std::string(static_cast<std::size_t>(e.count), '-')).expr(e.operand);
  }
  void operator()(const ast::Logical& e) {
    add_run(out, e.operands, Kind::Open,
            [&](std::size_t) { return out.style().word(role_of(e.op)); });
  }
  void operator()(const ast::Arithmetic& e) {
    add_run(out, e.operands, Kind::Fill,
            [&](std::size_t i) { return sign_of(e.ops[i - 1], out.style()); });
  }
  void operator()(const ast::Coalesce& e) {
    add_run(out, e.operands, Kind::Fill, [](std::size_t) { return "??"; });
  }
  void operator()(const ast::Compare& e) {
    const std::vector<ExprId> sides = {e.left, e.right};
    add_run(out, sides, Kind::Fill, [&](std::size_t) { return ast::sign_of(e.op); });
  }
  void operator()(const ast::InList& e) {
    out.expr(e.operand).text(" ").word(e.negated ? Role::NotIn : Role::In).text(" ");
    add_list(out, e.items, expr.span.end);
  }
  void operator()(const ast::InRange& e) {
    out.expr(e.operand).text(" ").word(e.negated ? Role::NotIn : Role::In).text(" ");
    out.expr(e.low).text(" .. ").expr(e.high);
  }
  void operator()(const ast::TextTest& e) {
    out.expr(e.operand).text(" ").word(role_of(e.op)).text(" ");
    if (e.any) out.word(Role::AnyOf).text(" ");
    if (e.any)
      add_list(out, e.patterns, expr.span.end);
    else
      out.expr(e.patterns.front());
  }
  void operator()(const ast::ListTest& e) {
    out.expr(e.operand).text(" ").word(e.negated ? Role::HasNot : Role::Has).text(" ");
    if (e.op == ast::ListOp::Has) {
      out.expr(e.items.front());
      return;
    }
    out.word(e.op == ast::ListOp::HasAny ? Role::AnyOf : Role::AllOf).text(" ");
    add_list(out, e.items, expr.span.end);
  }
  void operator()(const ast::IsTest& e) { out.expr(e.operand).text(" ").word(role_of(e.is)); }
  void operator()(const ast::WindowTest& e) {
    out.op(Kind::Fill).expr(e.operand).op(Kind::Line);
    add_window(out, e.operand, e.window);
    out.op(Kind::Close);
  }
  void operator()(const ast::RelativeTime& e) {
    const bool glued = out.style().is_chinese() && is_literal_length(out.file()[e.length]);
    if (glued)
      return add_length(out, "", e.length,
                        out.style().word(e.ago ? Role::BeforeIt : Role::AfterIt));
    out.expr(e.length).text(" ").word(e.ago ? Role::Ago : Role::FromNow);
  }
  void operator()(const ast::AsOf& e) {
    out.op(Kind::Open).text("(").op(Kind::Align).expr(e.value).comments(e.time).op(Kind::Line);
    out.word(Role::AsOf).text(" ").expr(e.time).comments_at(expr.span.end - 1);
    out.op(Kind::Dedent).text(")").op(Kind::Close);
  }
  void operator()(const ast::Chain& e) {
    out.op(Kind::Open);
    for (std::size_t i = 0; i < e.steps.size(); ++i) {
      if (i > 0) out.comments_at(e.steps[i].stream.span.begin).op(Kind::Line);
      add_step(out, e.steps[i], i == 0);
    }
    if (e.span) out.comments(*e.span).op(Kind::Line).word(Role::Span).text(" ").expr(*e.span);
    if (!e.by.empty())
      out.comments_at(e.by[0].span.begin)
          .op(Kind::Line)
          .word(Role::ChainBy)
          .text(" ")
          .text(spelt(e.by));
    out.op(Kind::Close);
  }
  void operator()(const ast::Reached& e) {
    out.op(Kind::Open).word(Role::Reached).text("(").op(Kind::Indent, kIndent).op(Kind::SoftLine);
    out.expr(e.chain).comments_at(expr.span.end - 1);
    out.op(Kind::Dedent).op(Kind::SoftLine).text(")").op(Kind::Close);
  }
  void operator()(const ast::Call& e) {
    out.op(Kind::Open).text(out.style().callee(e.callee) + "(").op(Kind::Indent, kIndent);
    for (std::size_t i = 0; i < e.arguments.size(); ++i) {
      if (i > 0) out.text(",");
      out.comments(e.arguments[i].value).op(i > 0 ? Kind::Line : Kind::SoftLine);
      add_value(out, e, i);
    }
    out.comments_at(expr.span.end - 1).op(Kind::Dedent);
    if (!e.arguments.empty()) out.op(Kind::SoftLine);
    out.text(")").op(Kind::Close);
  }
  void operator()(const ast::Choose&) { add_choice(out, expr); }
  void operator()(const ast::Score&) { add_choice(out, expr); }
  void operator()(const ast::Band&) { add_choice(out, expr); }
  void operator()(const ast::TagOf& e) {
    out.text(spelt(e.tag) + " ").word(Role::Of).text(" " + spelt_list(e.users));
  }
};

}  // namespace

std::vector<Piece> expand(const ast::File& file, ExprId id, const Style& style) {
  Pieces out(file, style);
  std::visit(Expander{out, file[id]}, file[id].node);
  return out.take();
}

std::vector<Piece> expand_condition(const ast::File& file, Role word, ExprId id,
                                    const Style& style) {
  Pieces out(file, style);
  add_condition(out, word, id);
  return out.take();
}

// The operators of the chain end where the word ends.
void add_condition(Pieces& out, Role word, ExprId id) {
  const auto* chain = std::get_if<ast::Logical>(&out.file()[id].node);
  out.word(word).text(" ");
  if (chain == nullptr) {
    out.expr(id);
    return;
  }
  const std::string_view sign = out.style().word(role_of(chain->op));
  const int indent = display_width(out.style().word(word)) - display_width(sign);
  out.op(Kind::Indent, std::max(0, indent));
  add_run(out, chain->operands, Kind::Open, [&](std::size_t) { return sign; });
  out.op(Kind::Dedent);
}

bool ends_in_brackets(const ast::Expr& expr) {
  if (const auto* text = std::get_if<ast::TextTest>(&expr.node)) return text->any;
  if (const auto* list = std::get_if<ast::ListTest>(&expr.node)) {
    return list->op != ast::ListOp::Has;
  }
  return std::holds_alternative<ast::Choose>(expr.node) ||
         std::holds_alternative<ast::Score>(expr.node) ||
         std::holds_alternative<ast::Band>(expr.node) ||
         std::holds_alternative<ast::Call>(expr.node) ||
         std::holds_alternative<ast::InList>(expr.node) ||
         std::holds_alternative<ast::AsOf>(expr.node) ||
         std::holds_alternative<ast::Tuple>(expr.node);
}

}  // namespace tagc::syntax
