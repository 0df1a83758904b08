#include "compiler/check/mentions.h"

#include <algorithm>

#include "compiler/check/calls.h"
#include "compiler/check/scope.h"
#include "compiler/check/weights.h"

namespace tagc::checking {
namespace {

class Mentions {
 public:
  explicit Mentions(const Context& context) : context_(context) {}

  // Scopes are the same as when expressions are checked, so that a name means the same.
  void expression(const Scope& scope, ast::ExprId id) {
    std::visit([&](const auto& node) { visit(scope, node); }, scope[id].node);
  }
  void expression(const Scope& scope, const std::optional<ast::ExprId>& id) {
    if (id) expression(scope, *id);
  }

  void name(const std::string& name) {
    const auto found = context_.names.find(name);
    if (found != context_.names.end()) add(found->second);
  }

  // A field of a table, stream or manual tag that a test gives.
  void given(const std::string& owner, const ast::Identifier& field) {
    const Symbol* symbol = context_.find(owner);
    if (symbol == nullptr) return;
    if (symbol->kind == SymbolKind::Users || symbol->kind == SymbolKind::Lookup) {
      table_field(symbol->index, Names(&field, 1));
    } else if (symbol->kind == SymbolKind::Stream) {
      stream_field(static_cast<typed::StreamId>(symbol->index), Names(&field, 1));
    }
  }

  Mentioned take() && {
    make_set(found_.symbols);
    make_set(found_.fields);
    return std::move(found_);
  }

 private:
  void visit(const Scope&, const ast::Error&) {}
  void visit(const Scope&, const ast::Literal&) {}
  void visit(const Scope& scope, const ast::Name& node) { path(scope, node.path); }
  void visit(const Scope& scope, const ast::Paren& node) { expression(scope, node.inner); }
  void visit(const Scope& scope, const ast::Tuple& node) { all(scope, node.items); }
  void visit(const Scope& scope, const ast::Not& node) { expression(scope, node.operand); }
  void visit(const Scope& scope, const ast::Negate& node) { expression(scope, node.operand); }
  void visit(const Scope& scope, const ast::Logical& node) { all(scope, node.operands); }
  void visit(const Scope& scope, const ast::Arithmetic& node) { all(scope, node.operands); }
  void visit(const Scope& scope, const ast::Coalesce& node) { all(scope, node.operands); }
  void visit(const Scope& scope, const ast::Compare& node) {
    expression(scope, node.left);
    expression(scope, node.right);
  }
  void visit(const Scope& scope, const ast::InList& node) {
    expression(scope, node.operand);
    all(scope, node.items);
  }
  void visit(const Scope& scope, const ast::InRange& node) {
    expression(scope, node.operand);
    expression(scope, node.low);
    expression(scope, node.high);
  }
  void visit(const Scope& scope, const ast::TextTest& node) {
    expression(scope, node.operand);
    all(scope, node.patterns);
  }
  void visit(const Scope& scope, const ast::ListTest& node) {
    expression(scope, node.operand);
    all(scope, node.items);
  }
  void visit(const Scope& scope, const ast::IsTest& node) { expression(scope, node.operand); }
  void visit(const Scope& scope, const ast::WindowTest& node) {
    expression(scope, node.operand);
    window(scope, node.window);
  }
  void visit(const Scope& scope, const ast::RelativeTime& node) { expression(scope, node.length); }
  void visit(const Scope& scope, const ast::AsOf& node) {
    expression(scope, node.value);
    expression(scope, node.time);
  }
  void visit(const Scope& scope, const ast::Chain& node) {
    for (const ast::ChainStep& step : node.steps) {
      const Symbol* stream = context_.find(step.stream.name);
      if (stream == nullptr || stream->kind != SymbolKind::Stream) continue;
      name(stream->name);
      const auto id = static_cast<typed::StreamId>(stream->index);
      if (!node.by.empty()) stream_field(id, node.by);
      expression(scope.of_bounds(), step.gap);
      expression(scope.over(id), step.where);
    }
    expression(scope.of_bounds(), node.span);
  }
  void visit(const Scope& scope, const ast::Reached& node) { expression(scope, node.chain); }
  void visit(const Scope& scope, const ast::Choose& node) {
    arms(scope, node.arms);
    expression(scope, node.otherwise);
  }
  void visit(const Scope& scope, const ast::Score& node) { arms(scope, node.arms); }
  void visit(const Scope& scope, const ast::Band& node) {
    expression(scope, node.operand);
    for (const ast::BandArm& arm : node.arms) {
      expression(scope, arm.low);
      expression(scope, arm.high);
    }
  }
  void visit(const Scope&, const ast::TagOf& node) { name(ast::to_string(node.tag)); }
  void visit(const Scope& scope, const ast::Call& node) {
    const std::string callee = ast::to_string(node.callee);
    const Symbol* symbol = context_.find(callee);
    const std::optional<int> function = context_.functions.find(callee);
    if (symbol != nullptr && symbol->kind == SymbolKind::Def) {
      name(callee);
    } else if (function && context_.functions[*function].is_aggregate()) {
      for (const ast::Argument& argument : node.arguments) aggregate(scope, argument);
      weight(scope, node);
      return;
    }
    for (std::size_t i = 0; i < node.arguments.size(); ++i) {
      const std::size_t count = node.arguments.size();
      if (function && takes_unit(context_.functions[*function], count, i)) continue;
      expression(scope, node.arguments[i].value);
      expression(scope, node.arguments[i].where);
    }
  }

  void all(const Scope& scope, const std::vector<ast::ExprId>& ids) {
    for (ast::ExprId id : ids) expression(scope, id);
  }
  void arms(const Scope& scope, const std::vector<ast::WhenArm>& list) {
    for (const ast::WhenArm& arm : list) {
      expression(scope, arm.value);
      expression(scope, arm.condition);
    }
  }
  void window(const Scope& scope, const ast::Window& node) {
    expression(scope, node.length);
    expression(scope, node.a);
    expression(scope, node.b);
  }

  void weight(const Scope& scope, const ast::Call& node) {
    const ast::Path* by = written_weight(node);
    if (by == nullptr) return;
    const StreamArgument parts = stream_argument(*scope.file, node.arguments.front().value);
    const Symbol* stream =
        parts.path == nullptr ? nullptr : context_.find(parts.path->front().name);
    if (stream == nullptr || stream->kind != SymbolKind::Stream) return;
    const bool named = by->size() > 1 && by->front().name == stream->name;
    stream_field(static_cast<typed::StreamId>(stream->index), Names(*by).subspan(named ? 1 : 0));
  }

  void aggregate(const Scope& scope, const ast::Argument& argument) {
    const StreamArgument parts = stream_argument(*scope.file, argument.value);
    const Symbol* stream =
        parts.path == nullptr ? nullptr : context_.find(parts.path->front().name);
    if (stream == nullptr || stream->kind != SymbolKind::Stream) {
      expression(scope, argument.value);
      expression(scope, argument.where);
      return;
    }
    name(stream->name);
    const auto id = static_cast<typed::StreamId>(stream->index);
    if (parts.path->size() > 1) stream_field(id, Names(*parts.path).subspan(1));
    if (parts.window != nullptr) window(scope.of_bounds(), *parts.window);
    expression(scope.over(id), argument.where);
  }

  void path(const Scope& scope, const ast::Path& path) {
    const Target target = resolve(context_, scope, path);
    switch (target.kind) {
      case TargetKind::Now:
      case TargetKind::Parameter:
      case TargetKind::Unknown: return;
      case TargetKind::Declared: return add(target.index);
      case TargetKind::User: return table_field(0, Names(path).subspan(target.rest));
      case TargetKind::Row: break;
    }
    const Names fields = Names(path).subspan(target.rest);
    if (scope.row == RowKind::Table) return table_field(scope.table, fields);
    stream_field(scope.stream, fields);
  }

  void stream_field(typed::StreamId stream, Names names) {
    for (const typed::Part& part : context_.program[stream].parts) table_field(part.table, names);
  }

  void table_field(int table, Names names) {
    const Walk walked = walk(context_, table, names);
    for (int field : walked.path) {
      found_.fields.emplace_back(table, field);
      table = context_.table(table).fields[static_cast<std::size_t>(field)].lookup;
    }
    if (walked.computed >= 0) add(walked.computed);
  }

  void add(int symbol) { found_.symbols.push_back(symbol); }

  template <class T>
  static void make_set(std::vector<T>& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
  }

  const Context& context_;
  Mentioned found_;
};

Scope scope_of(const Symbol& symbol) {
  Scope scope;
  scope.file = symbol.file;
  if (symbol.kind == SymbolKind::Def) scope.def = symbol.index;
  if (symbol.kind == SymbolKind::ComputedField) {
    scope.row = RowKind::Table;
    scope.table = symbol.index;
  }
  return scope;
}

void add_tag(Mentions& mentions, const Scope& scope, const ast::Tag& tag) {
  if (const auto* set = std::get_if<ast::Condition>(&tag.body)) {
    mentions.expression(scope, set->condition);
  } else if (const auto* value = std::get_if<ast::Value>(&tag.body)) {
    mentions.expression(scope, value->value);
  } else {
    mentions.expression(scope, std::get<ast::Manual>(tag.body).keep);
  }
}

void add_stream(Mentions& mentions, Scope scope, const Context& context,
                const ast::Declaration& declaration) {
  if (const auto* united = std::get_if<ast::UnionStream>(&declaration.node)) {
    for (const ast::Identifier& part : united->parts) mentions.name(part.name);
  }
  if (const auto* chain = std::get_if<ast::ChainStream>(&declaration.node)) {
    mentions.expression(scope, chain->chain);
  }
  const auto* derived = std::get_if<ast::DerivedStream>(&declaration.node);
  if (derived == nullptr) return;
  mentions.name(derived->base.name);
  const Symbol* base = context.find(derived->base.name);
  if (base != nullptr && base->kind == SymbolKind::Stream) {
    scope.row = RowKind::Part;
    scope.stream = static_cast<typed::StreamId>(base->index);
  }
  mentions.expression(scope, derived->where);
}

}  // namespace

Mentioned mentions_of(const Context& context, int index) {
  const Symbol& symbol = context.symbol(index);
  const Scope scope = scope_of(symbol);
  Mentions mentions(context);
  if (symbol.kind == SymbolKind::ComputedField) {
    mentions.expression(scope, symbol.computed->value);
    return std::move(mentions).take();
  }
  if (symbol.declaration == nullptr) return {};
  const auto& node = symbol.declaration->node;
  if (const auto* let = std::get_if<ast::Let>(&node)) mentions.expression(scope, let->value);
  if (const auto* def = std::get_if<ast::Def>(&node)) mentions.expression(scope, def->body);
  if (const auto* tag = std::get_if<ast::Tag>(&node)) add_tag(mentions, scope, *tag);
  if (const auto* segment = std::get_if<ast::Segment>(&node)) {
    mentions.expression(scope, segment->condition);
    for (const ast::Path& tag : segment->except) mentions.name(ast::to_string(tag));
    if (segment->limit) {
      mentions.expression(scope, segment->limit->count);
      mentions.expression(scope, segment->limit->by);
      mentions.expression(scope, segment->limit->per);
    }
    if (segment->sample) mentions.expression(scope, segment->sample->share);
  }
  if (symbol.kind == SymbolKind::Stream) {
    add_stream(mentions, scope, context, *symbol.declaration);
  }
  return std::move(mentions).take();
}

Mentioned mentions_of(const Context& context, const ast::File& file, const ast::Check& check) {
  Scope scope;
  scope.file = &file;
  Mentions mentions(context);
  for (ast::ExprId id : check.conditions) mentions.expression(scope, id);
  return std::move(mentions).take();
}

Mentioned mentions_of(const Context& context, const ast::File& file, const ast::Test& test) {
  Scope scope;
  scope.file = &file;
  Mentions mentions(context);
  for (const ast::GivenRow& row : test.rows) {
    const std::string owner = ast::to_string(row.table);
    mentions.name(owner);
    for (const ast::GivenCell& cell : row.cells) {
      mentions.given(owner, cell.field);
      mentions.expression(scope, cell.value);
    }
  }
  for (const ast::Expectation& each : test.expectations) {
    if (const auto* member = std::get_if<ast::ExpectMember>(&each.node)) {
      for (const ast::Path& tag : member->tags) mentions.name(ast::to_string(tag));
    } else if (const auto* count = std::get_if<ast::ExpectCount>(&each.node)) {
      mentions.name(ast::to_string(count->tag));
    } else {
      mentions.expression(scope, std::get<ast::ExpectValue>(each.node).condition);
    }
  }
  return std::move(mentions).take();
}

}  // namespace tagc::checking
