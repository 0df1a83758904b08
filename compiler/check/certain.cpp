#include "compiler/check/certain.h"

#include "compiler/check/leftover.h"

namespace tagc::checking {
namespace {

class Certainty {
 public:
  explicit Certainty(Context& context) : context_(context) {}

  void of_one(ExprId condition) {
    for (const bool deny : {false, true}) {
      if (find_contradiction({condition}, deny)) report(deny, context_.text(condition), condition);
    }
  }

  // Where `or` is always true, nothing makes all of its operands false.
  void of_several(const typed::Logical& logical) {
    const bool deny = logical.op == ast::LogicalOp::Or;
    const auto found = find_contradiction(logical.operands, deny);
    if (!found || found->first == found->second) return;
    const std::string joint = deny ? " or " : " and ";
    report(deny, context_.text(found->first) + joint + context_.text(found->second), found->second);
  }

 private:
  using Pair = std::pair<ExprId, ExprId>;

  // Two operands (or twice the same one) that leave no value.
  std::optional<Pair> find_contradiction(const std::vector<ExprId>& conditions, bool deny) {
    Leftover leftover(context_);
    for (ExprId condition : conditions) {
      if (const auto other = leftover.add(condition, deny)) return Pair{*other, condition};
    }
    return std::nullopt;
  }

  void report(bool always, const std::string& text, ExprId at) {
    const auto id = always ? DiagnosticId::AlwaysTrue : DiagnosticId::NeverTrue;
    auto report = context_.report(id, context_.span(at), {text});
    if (context_[at].nullable && always) report.hint("of every value that is not missing");
  }

  Context& context_;
};

}  // namespace

void lint_certain(Context& context, ExprId condition) {
  if (context.broken(condition)) return;
  const typed::Expr& expr = context[condition];
  if (const auto* logical = std::get_if<typed::Logical>(&expr.node)) {
    const typed::Logical copy = *logical;
    Certainty(context).of_several(copy);
  } else {
    Certainty(context).of_one(condition);
  }
}

}  // namespace tagc::checking
