// The expressions an expression is made of.
#pragma once

#include "compiler/check/typed.h"

namespace tagc::typed {

// Calls `visit(ExprId)` for each direct operand, in the order they are written. Expressions may be
// shared by several parents: a walk over a whole tree must not assume that it visits each once.
template <class Visit>
class OperandVisitor {
 public:
  explicit OperandVisitor(Visit& visit) : visit_(visit) {}

  void operator()(const Constant&) {}
  void operator()(const Now&) {}
  void operator()(const UserField&) {}
  void operator()(const RowField&) {}
  void operator()(const EventField&) {}
  void operator()(const ParamRef&) {}
  void operator()(const LetRef&) {}
  void operator()(const ArgumentRef&) {}
  void operator()(const TagRef&) {}
  void operator()(const DefCall& node) { all(node.arguments); }
  void operator()(const Convert& node) { visit_(node.operand); }
  void operator()(const Not& node) { visit_(node.operand); }
  void operator()(const Negate& node) { visit_(node.operand); }
  void operator()(const Logical& node) { all(node.operands); }
  void operator()(const Arithmetic& node) { all(node.operands); }
  void operator()(const Coalesce& node) { all(node.operands); }
  void operator()(const Compare& node) {
    visit_(node.left);
    visit_(node.right);
  }
  void operator()(const InList& node) {
    visit_(node.operand);
    all(node.items);
  }
  void operator()(const InRange& node) {
    visit_(node.operand);
    visit_(node.low);
    visit_(node.high);
  }
  void operator()(const TextTest& node) {
    visit_(node.operand);
    all(node.patterns);
  }
  void operator()(const ListTest& node) {
    visit_(node.operand);
    all(node.items);
  }
  void operator()(const IsMissing& node) { visit_(node.operand); }
  void operator()(const InWindow& node) {
    visit_(node.operand);
    window(node.window);
  }
  void operator()(const ShiftTime& node) { visit_(node.time); }
  void operator()(const PeriodStart& node) { visit_(node.time); }
  void operator()(const AsOf& node) {
    visit_(node.value);
    visit_(node.time);
  }
  void operator()(const Choose& node) {
    arms(node.arms);
    maybe(node.otherwise);
  }
  void operator()(const ChooseAll& node) { arms(node.arms); }
  void operator()(const Score& node) { arms(node.arms); }
  void operator()(const Band& node) {
    visit_(node.operand);
    for (const BandArm& arm : node.arms) {
      visit_(arm.label);
      maybe(arm.low);
      maybe(arm.high);
    }
    maybe(node.otherwise);
  }
  void operator()(const Call& node) { all(node.arguments); }
  void operator()(const Reached&) {}
  void operator()(const Population& node) {
    visit_(node.value);
    maybe(node.among);
    maybe(node.per);
  }
  void operator()(const Aggregate& node) {
    maybe(node.value);
    if (node.window) window(*node.window);
    maybe(node.where);
    maybe(node.weight);
  }

 private:
  void all(const std::vector<ExprId>& ids) {
    for (ExprId id : ids) visit_(id);
  }
  void maybe(const std::optional<ExprId>& id) {
    if (id) visit_(*id);
  }
  void arms(const std::vector<Arm>& list) {
    for (const Arm& arm : list) {
      visit_(arm.value);
      visit_(arm.condition);
    }
  }
  void window(const Window& bounds) {
    maybe(bounds.from);
    maybe(bounds.to);
  }

  Visit& visit_;
};

template <class Visit>
void for_each_operand(const Expr& expr, Visit visit) {
  std::visit(OperandVisitor<Visit>(visit), expr.node);
}

}  // namespace tagc::typed
