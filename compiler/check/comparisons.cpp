#include "compiler/check/comparisons.h"

#include "compiler/check/constants.h"
#include "compiler/syntax/operators.h"

namespace tagc::checking {
namespace {

using ast::CompareOp;

class Reader {
 public:
  explicit Reader(const Context& context) : context_(context) {}

  void read(ExprId id, bool deny) {
    const typed::Expr& expr = context_[id];
    const auto* logical = std::get_if<typed::Logical>(&expr.node);
    const auto* range = std::get_if<typed::InRange>(&expr.node);
    if (const auto* inner = std::get_if<typed::Not>(&expr.node)) {
      read(inner->operand, !deny);
    } else if (const auto* compare = std::get_if<typed::Compare>(&expr.node)) {
      add(compare->left, compare->op, compare->right, deny);
    } else if (range != nullptr && range->negated == deny) {
      add(range->operand, CompareOp::GreaterEqual, range->low, false);
      add(range->operand, CompareOp::Less, range->high, false);
    } else if (logical != nullptr && (logical->op == ast::LogicalOp::And) != deny) {
      for (ExprId operand : logical->operands) read(operand, deny);
    } else {
      found_.is_whole = false;
    }
  }

  Comparisons found() && { return std::move(found_); }

 private:
  void add(ExprId left, CompareOp op, ExprId right, bool deny) {
    if (!take(left, op, right, deny)) found_.is_whole = false;
  }

  bool take(ExprId left, CompareOp op, ExprId right, bool deny) {
    if (context_.type(left).is(Kind::Bool) || context_.broken(left)) return false;
    const std::optional<Scalar> a = constant_value(context_, left);
    const std::optional<Scalar> b = constant_value(context_, right);
    if (a.has_value() == b.has_value()) return false;
    const Scalar value = b ? *b : *a;
    const ExprId subject = b ? left : right;
    if (is_missing(value) || !is_short(subject)) return false;
    const CompareOp seen = b ? op : turned(op);
    found_.all.push_back({subject, deny ? denied(seen) : seen, value});
    return true;
  }

  // What is shown of it is the whole of it.
  bool is_short(ExprId id) const {
    constexpr std::uint32_t kShown = 60;
    const Span span = context_.span(id);
    return span.end - span.begin < kShown;
  }

  const Context& context_;
  Comparisons found_;
};

}  // namespace

Comparisons comparisons_in(const Context& context, ExprId condition, bool deny) {
  Reader reader(context);
  reader.read(condition, deny);
  return std::move(reader).found();
}

std::string subject_of(const Context& context, const Comparison& comparison) {
  const Kind kind = context.type(comparison.subject).kind;
  return context.text(comparison.subject) + "\n" + std::string(name_of(kind));
}

}  // namespace tagc::checking
