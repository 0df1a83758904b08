#include "compiler/check/leftover.h"

#include "compiler/check/constants.h"

namespace tagc::checking {

using ast::CompareOp;

// A comparison, and where it stands.
struct Leftover::Fact {
  CompareOp op;
  Scalar value;
  ExprId condition;
};

namespace {

// Kinds whose values are whole numbers: between two neighbours there is nothing.
bool is_whole(Kind kind) {
  return kind != Kind::Number && kind != Kind::Text && kind != Kind::Bool;
}

}  // namespace

// The values of one thing that some comparisons leave.
class Leftover::Rest {
 public:
  // False when nothing is left; then `other` is the condition that this one contradicts.
  bool add(const Fact& fact, Kind kind) {
    switch (fact.op) {
      case CompareOp::Equal:
        raise(fact, false, kind);
        lower(fact, false, kind);
        break;
      case CompareOp::NotEqual:
        if (differs_.size() < kMostDiffering) differs_.push_back(fact);
        break;
      case CompareOp::Greater: raise(fact, true, kind); break;
      case CompareOp::GreaterEqual: raise(fact, false, kind); break;
      case CompareOp::Less: lower(fact, true, kind); break;
      case CompareOp::LessEqual: lower(fact, false, kind); break;
    }
    return !is_empty();
  }
  std::optional<ExprId> low_condition() const { return low_ ? low_->condition : std::nullopt; }
  std::optional<ExprId> high_condition() const { return high_ ? high_->condition : std::nullopt; }
  void assume_not_negative(Kind kind) {
    if (kind == Kind::Int) low_ = End{std::int64_t{0}, false, std::nullopt};
  }

 private:
  struct End {
    Scalar value;
    bool strict;
    std::optional<ExprId> condition;
  };

  // A list of 100,000 values that something is not may be long; it is looked at for each more.
  static constexpr std::size_t kMostDiffering = 100;

  static End end_of(const Fact& fact, bool strict, Kind kind, std::int64_t step) {
    End end{fact.value, strict, fact.condition};
    if (!strict || !is_whole(kind)) return end;
    std::int64_t next;
    if (__builtin_add_overflow(as_int(fact.value), step, &next)) return end;
    return {next, false, fact.condition};
  }
  void raise(const Fact& fact, bool strict, Kind kind) {
    const End end = end_of(fact, strict, kind, 1);
    const int order = low_ ? order_of(end.value, low_->value) : 1;
    if (order > 0 || (order == 0 && end.strict)) low_ = end;
  }
  void lower(const Fact& fact, bool strict, Kind kind) {
    const End end = end_of(fact, strict, kind, -1);
    const int order = high_ ? order_of(end.value, high_->value) : -1;
    if (order < 0 || (order == 0 && end.strict)) high_ = end;
  }
  bool is_empty() const {
    if (!low_ || !high_) return false;
    const int order = order_of(low_->value, high_->value);
    if (order > 0 || (order == 0 && (low_->strict || high_->strict))) return true;
    if (order < 0) return false;
    for (const Fact& fact : differs_) {
      if (order_of(fact.value, low_->value) == 0) return true;
    }
    return false;
  }

  std::optional<End> low_, high_;
  std::vector<Fact> differs_;
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
