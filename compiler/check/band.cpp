#include <algorithm>

#include "compiler/check/constants.h"
#include "compiler/check/convert.h"
#include "compiler/check/expressions.h"
#include "compiler/check/labels.h"
#include "compiler/check/outline.h"

namespace tagc::checking {
namespace {

class BandChecker {
 public:
  BandChecker(Context& context, const Scope& scope, Span span, const ast::Band& node)
      : context_(context), scope_(scope), span_(span), node_(node) {}

  ExprId check() {
    take_labels();
    take_bounds();
    return finish();
  }

 private:
  struct Arm { std::optional<ExprId> low, high; };

  TAGC_OUTLINE ExprId finish() {
    if (broken_ || !bounds_fit() || !are_distinct(context_, labels_) || !are_ascending()) {
      return context_.broken_expression(span_);
    }
    warn_of_gaps();
    return build();
  }

  TAGC_OUTLINE void take_labels() {
    for (const ast::BandArm& arm : node_.arms) take_label(arm.label, labels_);
    if (node_.otherwise) take_label(*node_.otherwise, otherwise_);
  }

  void take_label(ast::ExprId id, std::vector<PlacedLabel>& labels) {
    const std::string* label = check_label(context_, scope_, id, "band");
    broken_ = broken_ || label == nullptr;
    if (label != nullptr) labels.push_back({*label, scope_[id].span});
  }

  ExprId take_operand(ast::ExprId id) {
    const ExprId operand = check_expression(context_, scope_, id);
    broken_ = broken_ || context_.broken(operand);
    return operand;
  }

  void take_bounds() {
    operand_ = take_operand(node_.operand);
    for (const ast::BandArm& arm : node_.arms) {
      Arm bounds;
      if (arm.low) bounds.low = take_operand(*arm.low);
      if (arm.high) bounds.high = take_operand(*arm.high);
      arms_.push_back(bounds);
    }
  }

  // All of one type with an order.
  bool bounds_fit() {
    std::vector<ExprId> all{operand_};
    for (const Arm& arm : arms_) {
      if (arm.low) all.push_back(*arm.low);
      if (arm.high) all.push_back(*arm.high);
    }
    const std::optional<Type> type = unify(context_, all, DiagnosticId::Incomparable);
    if (!type) return false;
    std::size_t next = 0;
    operand_ = all[next++];
    for (Arm& arm : arms_) {
      if (arm.low) arm.low = all[next++];
      if (arm.high) arm.high = all[next++];
    }
    if (std::any_of(all.begin(), all.end(), [&](ExprId id) { return context_.broken(id); })) {
      return false;
    }
    if (type->is_ordered()) return true;
    context_.report(DiagnosticId::NotOrdered, context_.span(operand_), {context_.text(operand_)})
        .hint("a condition is only true or false: `choose`");
    return false;
  }

  std::optional<Scalar> known(const std::optional<ExprId>& bound) const {
    const std::optional<Scalar> value = bound ? constant_value(context_, *bound) : std::nullopt;
    return value && !is_missing(*value) ? value : std::nullopt;
  }

  Span span_of(const Arm& arm) const {
    const ExprId first = arm.low ? *arm.low : *arm.high;
    const ExprId last = arm.high ? *arm.high : *arm.low;
    return {span_.file, context_.span(first).begin, context_.span(last).end};
  }

  bool are_ascending() {
    bool fine = true;
    for (std::size_t i = 0; i < arms_.size(); ++i) {
      fine = !is_empty(arms_[i]) && fine;
      if (i > 0) fine = !overlaps(i) && fine;
    }
    return fine;
  }

  bool is_empty(const Arm& arm) {
    const std::optional<Scalar> low = known(arm.low), high = known(arm.high);
    if (!low || !high || order_of(*low, *high) < 0) return false;
    context_.report(DiagnosticId::EmptyRange, span_of(arm), {context_.text(span_of(arm))})
        .hint("the lower bound comes first and belongs to the range, the upper one does not");
    return true;
  }

  // Both known: it ends where the one before it begins, or earlier.
  bool stands_below(const Arm& arm, const Arm& before) const {
    const std::optional<Scalar> end = known(arm.high), start = known(before.low);
    return end && start && order_of(*end, *start) <= 0;
  }

  bool overlaps(std::size_t i) {
    const Arm& before = arms_[i - 1];
    const Arm& arm = arms_[i];
    if (stands_below(arm, before)) {
      context_
          .report(DiagnosticId::BandOrder, labels_[i].span, {labels_[i].text, labels_[i - 1].text})
          .label(labels_[i - 1].span, "the higher one")
          .hint("bands ascend: put it first");
      return true;
    }
    const bool open = !before.high || !arm.low;
    const std::optional<Scalar> end = known(before.high), start = known(arm.low);
    if (!open && (!end || !start || order_of(*end, *start) <= 0)) return false;
    context_
        .report(DiagnosticId::BandOverlap, labels_[i].span, {labels_[i - 1].text, labels_[i].text})
        .hint("bands ascend, and each begins where the one before it ends")
        .label(labels_[i - 1].span, "this one reaches into it");
    return true;
  }

  void warn_of_gaps() {
    if (node_.otherwise) return;
    for (std::size_t i = 1; i < arms_.size(); ++i) {
      const std::optional<Scalar> end = known(arms_[i - 1].high), start = known(arms_[i].low);
      if (!end || !start || order_of(*end, *start) == 0) continue;
      context_
          .report(DiagnosticId::BandGap, labels_[i].span,
                  {context_.text(*arms_[i - 1].high), context_.text(*arms_[i].low)})
          .hint("values in between have no band")
          .note("close the gap, or say `otherwise \"…\"`");
    }
  }

  // Every value has a band: then only a missing one has none.
  bool covers_all() const {
    if (arms_.front().low || arms_.back().high) return false;
    for (std::size_t i = 1; i < arms_.size(); ++i) {
      const std::optional<Scalar> end = known(arms_[i - 1].high), start = known(arms_[i].low);
      if (!end || !start || order_of(*end, *start) != 0) return false;
    }
    return true;
  }

  // What lies in no band is below all of them, unless it shares the label of one.
  Type make_type() const {
    std::vector<std::string> ascending;
    const auto is_otherwise = [&](const PlacedLabel& label) {
      return label.text == otherwise_.front().text;
    };
    if (node_.otherwise && std::none_of(labels_.begin(), labels_.end(), is_otherwise)) {
      ascending.push_back(otherwise_.front().text);
    }
    for (const PlacedLabel& label : labels_) ascending.push_back(label.text);
    return Type::enumeration(std::move(ascending));
  }

  ExprId build() {
    const Type type = make_type();
    typed::Band band{operand_, {}, {}};
    for (std::size_t i = 0; i < arms_.size(); ++i) {
      const ExprId label = label_constant(context_, type, labels_[i].text, labels_[i].span);
      band.arms.push_back({label, arms_[i].low, arms_[i].high});
    }
    Nulls nulls = covers_all() ? context_.fact(operand_).nulls : Nulls::Always;
    if (node_.otherwise) {
      band.otherwise =
          label_constant(context_, type, otherwise_.front().text, otherwise_.front().span);
      nulls = Nulls::Never;
    }
    return context_.add_exactly(type, span_, std::move(band), nulls);
  }

  Context& context_;
  const Scope& scope_;
  Span span_;
  const ast::Band& node_;
  bool broken_ = false;
  ExprId operand_{};
  std::vector<PlacedLabel> labels_, otherwise_;
  std::vector<Arm> arms_;
};

}  // namespace

ExprId check_band(Context& context, const Scope& scope, Span span, const ast::Band& node) {
  return BandChecker(context, scope, span, node).check();
}

}  // namespace tagc::checking
