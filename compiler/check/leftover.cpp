#include "compiler/check/leftover.h"

#include <algorithm>
#include <vector>

#include "compiler/check/ranges.h"

namespace tagc::checking {

using ast::CompareOp;

// A comparison, and where it stands.
struct Leftover::Fact {
  CompareOp op;
  Scalar value;
  ExprId condition;
};

// The values of one thing that some comparisons leave.
class Leftover::Rest {
 public:
  // False when nothing is left.
  bool add(const Fact& fact, Kind kind) {
    const MovedEnds moved = narrow(range_, fact.op, fact.value, kind);
    if (moved.low) low_condition_ = fact.condition;
    if (moved.high) high_condition_ = fact.condition;
    if (fact.op == CompareOp::NotEqual && differs_.size() < kMostDiffering) {
      differs_.push_back({place(fact.value, false, kind), place(fact.value, true, kind)});
    }
    return !is_empty();
  }
  std::optional<ExprId> low_condition() const { return low_condition_; }
  std::optional<ExprId> high_condition() const { return high_condition_; }
  void assume_not_negative(Kind kind) {
    if (kind == Kind::Int) range_.raise(place(std::int64_t{0}, false, kind));
  }

 private:
  // A list of 100,000 values that something is not may be long; it is looked at for each more.
  static constexpr std::size_t kMostDiffering = 100;

  bool is_empty() const {
    if (range_.is_empty()) return true;
    if (!range_.low || !range_.high) return false;
    return std::ranges::any_of(differs_, [&](const Range& point) {
      return order_of(*point.low, *range_.low) == 0 && order_of(*point.high, *range_.high) == 0;
    });
  }

  Range range_;
  std::optional<ExprId> low_condition_, high_condition_;  // what has moved the ends there
  std::vector<Range> differs_;                            // a value each
};

Leftover::Leftover(const Context& context) : context_(context) {}
Leftover::~Leftover() = default;

std::optional<ExprId> Leftover::add(ExprId condition, bool deny) {
  for (const Comparison& comparison : comparisons_in(context_, condition, deny).all) {
    if (const auto other = add(comparison, condition)) return other;
  }
  return std::nullopt;
}

// The condition that this one contradicts.
std::optional<ExprId> Leftover::add(const Comparison& comparison, ExprId condition) {
  const Kind kind = context_.type(comparison.subject).kind;
  std::unique_ptr<Rest>& known = rests_[subject_of(context_, comparison)];
  const bool is_new = known == nullptr;
  if (is_new) known = std::make_unique<Rest>();
  Rest& rest = *known;
  if (is_new && is_never_negative(comparison.subject)) rest.assume_not_negative(kind);
  const auto low = rest.low_condition(), high = rest.high_condition();
  if (rest.add({comparison.op, comparison.value, condition}, kind)) return std::nullopt;
  return low ? *low : high ? *high : condition;
}

bool Leftover::is_never_negative(ExprId id) const {
  const typed::Expr& expr = context_[id];
  if (const auto* call = std::get_if<typed::Call>(&expr.node)) {
    return context_.functions[call->function].never_negative;
  }
  const auto* aggregate = std::get_if<typed::Aggregate>(&expr.node);
  return aggregate != nullptr && context_.functions[aggregate->function].never_negative;
}

}  // namespace tagc::checking
