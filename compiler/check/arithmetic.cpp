#include <algorithm>
#include <array>

#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/outline.h"
#include "compiler/syntax/operators.h"

namespace tagc::checking {
namespace {

using ast::ArithmeticOp;

std::string advice(ArithmeticOp op, Kind left, Kind right) {
  const auto either = [&](Kind kind) { return left == kind || right == kind; };
  if (op == ArithmeticOp::Div || op == ArithmeticOp::Mod) {
    return "`div` and `mod` are for whole numbers; `/` divides all numbers";
  }
  if (either(Kind::Bool))
    return "conditions are put together with `and`, `or`; points with `score`";
  if (either(Kind::List)) return "lists cannot be calculated with; `size` is how many they hold";
  if (either(Kind::Text) || either(Kind::Enum)) return "texts cannot be calculated with";
  const bool with_int = either(Kind::Int) || either(Kind::Number) || either(Kind::Money);
  if (with_int) return "a duration has a unit, like `30d`";
  if (left == Kind::Duration) return "`time - duration` is a time, `time - time` a duration";
  return "`-` gives the duration between two times";
}

// One run of operators of the same level, typed from left to right. Where what is there so far must
// be converted, it becomes one operand of the next run; money never goes back to int, nor a number
// to money, so that long chains stay flat.
class Chain {
 public:
  Chain(Context& context, ExprId first) : context_(context), operands_{first} {
    kind_ = context.type(first).kind;
  }

  // False when the operands do not go together, which is reported.
  bool take(ArithmeticOp op, ExprId right) {
    const std::optional<Pair> pair = best_pair(op, right);
    if (!pair) {
      report(op, right);
      return false;
    }
    convert_left(pair->left);
    const ExprId converted = convert(context_, right, type_of(pair->right));
    if (context_.broken(converted)) return false;
    warn_of_zero(op, converted);
    operands_.push_back(converted);
    ops_.push_back(op);
    kind_ = *typed::arithmetic_result(op, pair->left, pair->right);
    return true;
  }

  ExprId close() {
    if (ops_.empty()) return operands_.front();
    if (const std::optional<Scalar> folded = fold()) return folded_expression(*folded);
    return context_.add(type_of(kind_), span(), typed::Arithmetic{operands_, ops_}, own_nulls());
  }

 private:
  struct Pair {
    Kind left, right;
    int cost;
  };

  Span span() const {
    Span whole = context_.span(operands_.front());
    whole.end = context_.span(operands_.back()).end;
    return whole;
  }

  std::optional<int> cost_of_left(Kind to) const {
    if (ops_.empty()) return conversion_cost(context_, operands_.front(), type_of(to));
    return conversion_cost(kind_, to);
  }

  std::optional<Pair> best_pair(ArithmeticOp op, ExprId right) const {
    constexpr std::array kKinds = {Kind::Int, Kind::Money, Kind::Number, Kind::Duration,
                                   Kind::Time};
    std::optional<Pair> best;
    for (Kind a : kKinds) {
      const std::optional<int> left_cost = cost_of_left(a);
      if (!left_cost) continue;
      for (Kind b : kKinds) {
        const std::optional<int> right_cost = conversion_cost(context_, right, type_of(b));
        if (!right_cost || !typed::arithmetic_result(op, a, b)) continue;
        const int cost = *left_cost + *right_cost;
        if (!best || cost < best->cost) best = Pair{a, b, cost};
      }
    }
    return best;
  }

  void convert_left(Kind to) {
    if (kind_ == to) return;
    const ExprId left = convert(context_, close(), type_of(to));
    operands_ = {left};
    ops_.clear();
    kind_ = to;
  }

  void report(ArithmeticOp op, ExprId right) {
    const Kind right_kind = context_.type(right).kind;
    const Span left = span();
    // Of several operands nothing but the kind is known; a list is one alone.
    const Type left_type = ops_.empty() ? context_.type(operands_.front()) : type_of(kind_);
    context_
        .report(DiagnosticId::BadOperands, context_.span(right),
                {context_.text(left), type_word(left_type), context_.text(right),
                 type_word(context_.type(right)), std::string(sign_of(op))})
        .label(left, "this is " + type_phrase(type_of(kind_)))
        .hint(advice(op, kind_, right_kind));
  }

  void warn_of_zero(ArithmeticOp op, ExprId right) {
    const bool divides =
        op == ArithmeticOp::Divide || op == ArithmeticOp::Div || op == ArithmeticOp::Mod;
    if (!divides) return;
    const std::optional<Scalar> divisor = constant_value(context_, right);
    if (!divisor || is_missing(*divisor)) return;
    const Scalar zero =
        context_.type(right).is(Kind::Number) ? Scalar{0.0} : Scalar{std::int64_t{0}};
    if (order_of(*divisor, zero) != 0) return;
    context_.report(DiagnosticId::DivisionByZero, context_.span(right))
        .hint("the result is always missing");
  }

  // The value, when all operands are known and none is missing. An overflow is reported, and what
  // cannot be said is left to run time, where it is missing.
  std::optional<Scalar> fold() {
    std::optional<Scalar> total = constant_value(context_, operands_.front());
    Kind kind = context_.type(operands_.front()).kind;
    for (std::size_t i = 0; i < ops_.size(); ++i) {
      if (!total || is_missing(*total)) return std::nullopt;
      const std::optional<Scalar> next = constant_value(context_, operands_[i + 1]);
      if (!next || is_missing(*next)) return std::nullopt;
      const Kind next_kind = context_.type(operands_[i + 1]).kind;
      const Computed step = compute(ops_[i], kind, *total, next_kind, *next);
      if (step.end == ComputedEnd::Overflow) {
        context_.report(DiagnosticId::ConstantOverflow, span(), {context_.text(span())})
            .hint(step.kind == Kind::Number ? "numbers go to about 1.8e308"
                                            : "what is stored has 64 bits");
        return std::nullopt;
      }
      total = step.end == ComputedEnd::Value ? step.value : Scalar{};
      kind = step.kind;
    }
    return total;
  }

  // Of literals alone it is a constant itself; with params in it, it stays as written.
  ExprId folded_expression(const Scalar& value) {
    const bool all_constants = std::all_of(operands_.begin(), operands_.end(), [&](ExprId id) {
      return std::holds_alternative<typed::Constant>(context_[id].node);
    });
    if (all_constants) return context_.constant(kind_, span(), value);
    const Nulls nulls = is_missing(value) ? Nulls::Always : Nulls::Never;
    return context_.add_exactly(type_of(kind_), span(), typed::Arithmetic{operands_, ops_}, nulls);
  }

  // Overflow and the like.
  Nulls own_nulls() const {
    const bool is_shift = kind_ == Kind::Time && operands_.size() == 2;
    return is_shift ? nulls_of_shift(context_, operands_[0], operands_[1]) : Nulls::Always;
  }

  Context& context_;
  std::vector<ExprId> operands_;
  std::vector<ArithmeticOp> ops_;
  Kind kind_;
};

TAGC_OUTLINE ExprId calculate(Context& context, Span span, const ast::Arithmetic& node,
                              const std::vector<ExprId>& operands) {
  const auto broken = [&](ExprId id) { return context.broken(id); };
  if (std::any_of(operands.begin(), operands.end(), broken)) {
    return context.broken_expression(span);
  }
  Chain chain(context, operands.front());
  for (std::size_t i = 0; i < node.ops.size(); ++i) {
    if (!chain.take(node.ops[i], operands[i + 1])) return context.broken_expression(span);
  }
  const ExprId result = chain.close();
  context.program.exprs[static_cast<std::uint32_t>(result)].span = span;
  return result;
}

}  // namespace

ExprId check_arithmetic(Context& context, const Scope& scope, Span span,
                        const ast::Arithmetic& node) {
  std::vector<ExprId> operands;
  for (ast::ExprId id : node.operands) operands.push_back(check_expression(context, scope, id));
  return calculate(context, span, node, operands);
}

}  // namespace tagc::checking
