// Windows. Chinese glues a literal length to its words, and puts points in time in front of lengths.
#include "compiler/syntax/print/children.h"
#include "compiler/syntax/print/pieces.h"
#include "compiler/syntax/print/spell.h"

namespace tagc::syntax {
namespace {

using ast::ExprId;
using ast::WindowKind;

void english(Pieces& out, const ast::Window& window) {
  switch (window.kind) {
    case WindowKind::Within: out.text("within ").expr(*window.length); return;
    case WindowKind::Between:
      out.text("between ").expr(*window.a).text(" and ").expr(*window.b);
      return;
    case WindowKind::Before: out.text("before ").expr(*window.a); return;
    case WindowKind::After: out.text("after ").expr(*window.a); return;
    case WindowKind::WithinAfter:
      out.text("within ").expr(*window.length).text(" after ").expr(*window.a);
      return;
    case WindowKind::WithinBefore:
      out.text("within ").expr(*window.length).text(" before ").expr(*window.a);
      return;
    case WindowKind::Since: out.text("since ").expr(*window.a); return;
    case WindowKind::FromTo: out.text("from ").expr(*window.a).text(" to ").expr(*window.b); return;
    case WindowKind::InPeriod: out.text("in ").text(words_of(window.period)); return;
    case WindowKind::InPrevious:
      out.text("in previous ").text(counted(window.count, window.unit));
      return;
    case WindowKind::WithinNext: out.text("within next ").expr(*window.length); return;
    case WindowKind::InNext: out.text("in next ").text(counted(window.count, window.unit)); return;
  }
}

// A name that is no word of the language, so that what stands behind it is certain.
bool is_plain_name(const ast::Expr& expr) {
  const auto* name = std::get_if<ast::Name>(&expr.node);
  return name != nullptr && find_word(name->path.back().name) == nullptr;
}

bool is_plain(const ast::Expr& expr) {
  return is_plain_name(expr) || std::holds_alternative<ast::Call>(expr.node) ||
         std::holds_alternative<ast::Paren>(expr.node);
}

class Chinese {
 public:
  Chinese(Pieces& out, ExprId operand, const ast::Window& window)
      : out_(out), operand_(operand), window_(window) {}

  void add() {
    switch (window_.kind) {
      case WindowKind::Within: return add_length(out_, word(Role::Within), *window_.length, "");
      case WindowKind::Between: return between();
      case WindowKind::Before: return point(Role::Before);
      case WindowKind::After: return point(Role::After);
      case WindowKind::WithinAfter: return beside(Role::AfterIt);
      case WindowKind::WithinBefore: return beside(Role::BeforeIt);
      case WindowKind::Since:
        point(Role::Since);
        out_.text(" ").word(Role::Onward);
        return;
      case WindowKind::FromTo:
        out_.word(Role::FromTime).text(" ").expr(*window_.a).text(" ");
        out_.word(Role::To).text(" ").expr(*window_.b);
        return;
      case WindowKind::InPeriod: out_.word(period()); return;
      case WindowKind::InPrevious: return whole(Role::BeforeIt);
      case WindowKind::WithinNext:
        return add_length(out_, word(Role::WithinNext), *window_.length, word(Role::Inside));
      case WindowKind::InNext: return whole(Role::WithinNext);
    }
  }

 private:
  std::string_view word(Role role) const { return out_.style().word(role); }
  const ast::Expr& expr(ExprId id) const { return out_.file()[id]; }

  void point(Role role) { out_.word(role).text(" ").expr(*window_.a); }

  Role period() const {
    return static_cast<Role>(static_cast<int>(Role::Today) + static_cast<int>(window_.period));
  }

  // 前3个整月
  void whole(Role role) {
    const auto& unit = calendar_unit(LengthUnit::Kind::Whole, window_.unit);
    out_.word(role).text(std::to_string(window_.count)).text(unit.chinese);
  }

  // 90天前 至 30天前, where the first is a length too; 介于 90天 至 T
  void between() {
    const auto* end = std::get_if<ast::RelativeTime>(&expr(*window_.b).node);
    const bool short_form = end != nullptr && end->ago && is_literal_length(expr(end->length)) &&
                            is_literal_length(expr(*window_.a)) && is_plain(expr(operand_));
    if (short_form)
      add_length(out_, "", *window_.a, word(Role::BeforeIt));
    else
      out_.word(Role::Between).text(" ").expr(*window_.a);
    out_.text(" ").word(Role::Until).text(" ").expr(*window_.b);
  }

  // 注册后 24小时内; 在 末次(订单) 后 24小时内
  void beside(Role role) {
    const bool literal = is_literal_length(expr(*window_.length));
    const std::string glued = glued_point(role);
    if (literal && !glued.empty() && is_plain(expr(operand_))) {
      out_.text(glued);
    } else {
      out_.word(Role::During).text(" ").expr(*window_.a).text(" ").word(role);
    }
    add_length(out_.text(" "), "", *window_.length, word(Role::Inside));
  }

  // 注册后, `registered 后`; "" where the name could be read otherwise.
  std::string glued_point(Role role) const {
    if (!is_plain_name(expr(*window_.a))) return {};
    const std::string name = spelt(std::get<ast::Name>(expr(*window_.a).node).path);
    const std::string side(word(role));
    if (name.back() >= 0) return name + ' ' + side;
    const std::size_t dot = name.rfind('.');
    const std::string last = name.substr(dot == std::string::npos ? 0 : dot + 1) + side;
    return find_word(last) == nullptr ? name + side : name + ' ' + side;
  }

  Pieces& out_;
  ExprId operand_;
  const ast::Window& window_;
};

}  // namespace

bool is_literal_length(const ast::Expr& expr) {
  const auto* literal = std::get_if<ast::Literal>(&expr.node);
  return literal != nullptr && (literal->kind == ast::LiteralKind::Duration ||
                                literal->kind == ast::LiteralKind::Calendar);
}

void add_length(Pieces& out, std::string_view before, ExprId length, std::string_view after) {
  const bool glued = is_literal_length(out.file()[length]);
  const std::string_view blank = glued ? "" : " ";
  out.text(before);
  if (!before.empty()) out.text(blank);
  out.expr(length);
  if (!after.empty()) out.text(blank).text(after);
}

void add_window(Pieces& out, ExprId operand, const ast::Window& window) {
  if (out.style().is_chinese())
    Chinese(out, operand, window).add();
  else
    english(out, window);
}

}  // namespace tagc::syntax
