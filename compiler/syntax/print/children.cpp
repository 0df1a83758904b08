#include "compiler/syntax/print/children.h"

#include "compiler/syntax/operators.h"

namespace tagc::syntax {
namespace {

using Children = std::vector<Child>;

struct Collector {
  Children out;

  void add(std::string_view role, ast::ExprId id) { out.push_back({role, id}); }
  void add(std::string_view role, const std::optional<ast::ExprId>& id) {
    if (id) add(role, *id);
  }
  void add_all(const std::vector<ast::ExprId>& ids) {
    for (const ast::ExprId id : ids) add("", id);
  }

  void operator()(const ast::Error&) {}
  void operator()(const ast::Literal&) {}
  void operator()(const ast::Name&) {}
  void operator()(const ast::Paren& e) { add("", e.inner); }
  void operator()(const ast::Tuple& e) { add_all(e.items); }
  void operator()(const ast::Not& e) { add("", e.operand); }
  void operator()(const ast::Negate& e) { add("", e.operand); }
  void operator()(const ast::Logical& e) { add_all(e.operands); }
  void operator()(const ast::Arithmetic& e) {
    add("", e.operands.front());
    for (std::size_t i = 0; i < e.ops.size(); ++i) add(sign_of(e.ops[i]), e.operands[i + 1]);
  }
  void operator()(const ast::Coalesce& e) { add_all(e.operands); }
  void operator()(const ast::Compare& e) {
    add("", e.left);
    add("", e.right);
  }
  void operator()(const ast::InList& e) {
    add("", e.operand);
    for (const ast::ExprId item : e.items) add("item", item);
  }
  void operator()(const ast::InRange& e) {
    add("", e.operand);
    add("from", e.low);
    add("to", e.high);
  }
  void operator()(const ast::TextTest& e) {
    add("", e.operand);
    for (const ast::ExprId pattern : e.patterns) add("pattern", pattern);
  }
  void operator()(const ast::ListTest& e) {
    add("", e.operand);
    for (const ast::ExprId item : e.items) add("item", item);
  }
  void operator()(const ast::IsTest& e) { add("", e.operand); }
  void operator()(const ast::WindowTest& e) {
    add("", e.operand);
    add("length", e.window.length);
    add("a", e.window.a);
    add("b", e.window.b);
  }
  void operator()(const ast::RelativeTime& e) { add("", e.length); }
  void operator()(const ast::AsOf& e) {
    add("", e.value);
    add("as of", e.time);
  }
  void operator()(const ast::Chain& e) {
    for (const ast::ChainStep& step : e.steps) {
      add("gap", step.gap);
      add("where", step.where);
    }
    add("span", e.span);
  }
  void operator()(const ast::Reached& e) { add("", e.chain); }
  void operator()(const ast::Call& e) {
    for (const ast::Argument& argument : e.arguments) {
      add("", argument.value);
      add("where", argument.where);
    }
  }
  void add_arms(const std::vector<ast::WhenArm>& arms) {
    for (const ast::WhenArm& arm : arms) {
      add("value", arm.value);
      add("when", arm.condition);
    }
  }
  void operator()(const ast::Choose& e) {
    add_arms(e.arms);
    add("otherwise", e.otherwise);
  }
  void operator()(const ast::Score& e) { add_arms(e.arms); }
  void operator()(const ast::Band& e) {
    add("", e.operand);
    for (const ast::BandArm& arm : e.arms) {
      add("label", arm.label);
      add("from", arm.low);
      add("to", arm.high);
    }
    add("otherwise", e.otherwise);
  }
  void operator()(const ast::TagOf&) {}
};

}  // namespace

std::vector<Child> children_of(const ast::Expr& expr) {
  Collector collector;
  std::visit(collector, expr.node);
  return std::move(collector.out);
}

std::string_view words_of(ast::ListOp op) {
  switch (op) {
    case ast::ListOp::Has: return "has";
    case ast::ListOp::HasAny: return "has any";
    case ast::ListOp::HasAll: return "has all";
  }
  return {};
}

std::string_view words_of(ast::TextOp op) {
  switch (op) {
    case ast::TextOp::Contains: return "contains";
    case ast::TextOp::StartsWith: return "starts with";
    case ast::TextOp::EndsWith: return "ends with";
    case ast::TextOp::Matches: return "matches";
  }
  return {};
}

std::string_view word_of(ast::IsKind kind) {
  switch (kind) {
    case ast::IsKind::Missing: return "missing";
    case ast::IsKind::Known: return "known";
    case ast::IsKind::Unknown: return "unknown";
  }
  return {};
}

std::string_view word_of(ast::Unit unit) {
  switch (unit) {
    case ast::Unit::Day: return "day";
    case ast::Unit::Week: return "week";
    case ast::Unit::Month: return "month";
    case ast::Unit::Quarter: return "quarter";
    case ast::Unit::Year: return "year";
  }
  return {};
}

std::string_view words_of(ast::Period period) {
  switch (period) {
    case ast::Period::Today: return "today";
    case ast::Period::Yesterday: return "yesterday";
    case ast::Period::ThisWeek: return "this week";
    case ast::Period::ThisMonth: return "this month";
    case ast::Period::ThisQuarter: return "this quarter";
    case ast::Period::ThisYear: return "this year";
  }
  return {};
}

std::string_view word_of(ast::TableKind kind) {
  switch (kind) {
    case ast::TableKind::Users: return "users";
    case ast::TableKind::Events: return "events";
    case ast::TableKind::Records: return "records";
    case ast::TableKind::Lookup: return "lookup";
    case ast::TableKind::Profile: return "profile";
  }
  return {};
}

}  // namespace tagc::syntax
