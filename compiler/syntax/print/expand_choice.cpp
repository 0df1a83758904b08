// choose, score and band.
#include <algorithm>

#include "compiler/syntax/print/children.h"
#include "compiler/syntax/print/pieces.h"
#include "runtime/text/printable.h"

namespace tagc::syntax {
namespace {

using ast::ExprId;
using Kind = LayoutKind;

constexpr int kWidestValue = 40;  // in front of an aligned `when`

bool is_choice(const ast::Expr& expr) {
  return std::holds_alternative<ast::Choose>(expr.node) ||
         std::holds_alternative<ast::Score>(expr.node) ||
         std::holds_alternative<ast::Band>(expr.node);
}

// Laid out on a line alone, to be measured, choices in choices would be laid out twice for each
// level they are deep.
bool has_choice(const ast::File& file, ExprId root) {
  std::vector<ExprId> open{root};
  while (!open.empty()) {
    const ast::Expr& expr = file[open.back()];
    open.pop_back();
    if (is_choice(expr)) return true;
    for (const Child& child : children_of(expr)) open.push_back(child.id);
  }
  return false;
}

// A value in front of `when`, and how many blanks align the `when` of arms below each other.
struct Column {
  Column(const Pieces& out, const std::vector<ExprId>& values) {
    for (const ExprId value : values) {
      const bool is_long = has_choice(out.file(), value);
      widths.push_back(is_long ? kWidestValue + 1
                               : display_width(on_one_line(out.file(), value, out.style())));
      if (widths.back() <= kWidestValue) widest = std::max(widest, widths.back());
    }
  }
  int blanks(std::size_t i) const { return std::max(0, widest - widths[i]); }

  std::vector<int> widths;
  int widest = 0;
};

class Arms {
 public:
  Arms(Pieces& out, std::uint32_t end) : out_(out), end_(end) {}

  void open() { out_.op(Kind::Open).text("{").op(Kind::Indent, kIndent); }
  void open(Role word) { out_.op(Kind::Open).word(word).text(" {").op(Kind::Indent, kIndent); }
  // The next arm, which begins with this expression.
  void next(ExprId first) {
    if (count_++ > 0) out_.text(",");
    out_.comments(first).op(Kind::Line);
  }
  void close() {
    out_.comments_at(end_ - 1).op(Kind::Dedent).op(Kind::Line).text("}").op(Kind::Close);
  }
  void when_arms(const std::vector<ast::WhenArm>& arms) {
    std::vector<ExprId> values;
    for (const ast::WhenArm& arm : arms) values.push_back(arm.value);
    const Column column(out_, values);
    for (std::size_t i = 0; i < arms.size(); ++i) {
      next(arms[i].value);
      out_.expr(arms[i].value).op(Kind::Pad, column.blanks(i)).text(" ").op(Kind::Align);
      add_condition(out_, Role::When, arms[i].condition);
      out_.op(Kind::Dedent);
    }
  }
  void otherwise(const std::optional<ExprId>& value) {
    if (!value) return;
    next(*value);
    out_.word(Role::Otherwise).text(" ").expr(*value);
  }
  void band_arms(const std::vector<ast::BandArm>& arms) {
    std::vector<ExprId> labels;
    for (const ast::BandArm& arm : arms) labels.push_back(arm.label);
    const Column column(out_, labels);
    for (std::size_t i = 0; i < arms.size(); ++i) {
      next(arms[i].label);
      out_.expr(arms[i].label).op(Kind::Pad, column.blanks(i)).text(" ");
      if (arms[i].low) out_.expr(*arms[i].low).text(" ");
      out_.text("..");
      if (arms[i].high) out_.text(" ").expr(*arms[i].high);
    }
  }

 private:
  Pieces& out_;
  std::uint32_t end_;
  int count_ = 0;
};

}  // namespace

void add_choice(Pieces& out, const ast::Expr& expr) {
  Arms arms(out, expr.span.end);
  if (const auto* choose = std::get_if<ast::Choose>(&expr.node)) {
    arms.open(choose->ranked ? Role::ChooseRanked : choose->all ? Role::ChooseAll : Role::Choose);
    arms.when_arms(choose->arms);
    arms.otherwise(choose->otherwise);
  } else if (const auto* score = std::get_if<ast::Score>(&expr.node)) {
    arms.open(Role::Score);
    arms.when_arms(score->arms);
  } else {
    const auto& band = std::get<ast::Band>(expr.node);
    out.word(Role::Band).text(" ").expr(band.operand).text(" ");
    arms.open();
    arms.band_arms(band.arms);
    arms.otherwise(band.otherwise);
  }
  arms.close();
}

}  // namespace tagc::syntax
