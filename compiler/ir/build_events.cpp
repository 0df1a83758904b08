#include <algorithm>
#include <cassert>
#include <set>

#include "compiler/ir/builder.h"

namespace tagc {

namespace {

Type part_type(std::size_t parts) {
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < parts; ++i) labels.push_back(std::to_string(i));
  return Type::enumeration(std::move(labels));
}

}  // namespace

// ---- columns -------------------------------------------------------------------------------

// A lookup may have no row for the key; a value outside an enum is read as missing.
bool Builder::field_may_be_missing(int table, const FieldPath& path) const {
  if (path.size() > 1) return true;
  const Table& owner = program_.schema.tables[static_cast<std::size_t>(table)];
  const Field& field = owner.fields[static_cast<std::size_t>(path.front())];
  return field.type.is(Kind::Enum) || (field.nullable && is_missing(field.default_value));
}

NodeId Builder::column(ColumnRequest request, bool nullable, const std::string& name) {
  std::vector<ColumnRequest>& columns = out_.data.columns;
  const auto found = std::find(columns.begin(), columns.end(), request);
  const auto index = static_cast<int>(found - columns.begin());
  const Type type = request.type;
  const Shape shape = request.stream < 0 ? Shape::user() : Shape::event(request.stream);
  if (found == columns.end()) columns.push_back(std::move(request));
  const NodeId node = emit_.column(index, type, shape, nullable);
  label(node, name);
  return node;
}

NodeId Builder::lower(const typed::UserField& node, const typed::Expr& expr, const Scope&) {
  ColumnRequest request;
  request.paths = {node.path};
  request.type = expr.type;
  return column(std::move(request), field_may_be_missing(0, node.path),
                name_of(program_.schema, 0, node.path));
}

NodeId Builder::lower(const typed::RowField& node, const typed::Expr& expr, const Scope& scope) {
  assert(scope.stream >= 0);
  const Table& table = program_.schema.tables[static_cast<std::size_t>(node.table)];
  const std::size_t parts = out_.data.streams[static_cast<std::size_t>(scope.stream)].tables.size();
  ColumnRequest request;
  request.stream = scope.stream;
  request.type = expr.type;
  const bool is_time = node.path.size() == 1 && node.path.front() == table.time;
  if (is_time) {
    request.source = ColumnSource::Time;
  } else {
    request.paths.resize(parts);
    request.paths[static_cast<std::size_t>(scope.part)] = node.path;
  }
  const bool nullable = !is_time && (parts > 1 || field_may_be_missing(node.table, node.path));
  return column(std::move(request), nullable, name_of(program_.schema, node.table, node.path));
}

// ---- streams -------------------------------------------------------------------------------

// Streams drawn from the same tables are one physical stream: their filters are conditions.
int Builder::stream_request(typed::StreamId id) {
  std::vector<int> tables;
  for (const typed::Part& part : program_[id].parts) tables.push_back(part.table);
  return physical_stream(program_[id].name, std::move(tables));
}

int Builder::physical_stream(std::string name, std::vector<int> tables) {
  const auto next = static_cast<int>(out_.data.streams.size());
  const auto [entry, is_new] = streams_by_tables_.try_emplace(tables, next);
  if (is_new) out_.data.streams.push_back({std::move(name), std::move(tables)});
  return entry->second;
}

namespace {

int place_of(const Scope& scope, std::size_t part) {
  return scope.places == nullptr ? static_cast<int>(part) : (*scope.places)[part];
}

}  // namespace

NodeId Builder::part_is(int part, const Scope& scope) {
  const std::size_t parts = out_.data.streams[static_cast<std::size_t>(scope.stream)].tables.size();
  ColumnRequest request;
  request.stream = scope.stream;
  request.source = ColumnSource::Part;
  request.type = part_type(parts);
  const Type type = request.type;
  const NodeId column_node = column(std::move(request), false, "");
  return emit_.add(Op::Equal, kBool, {column_node, emit_.constant(type, std::int64_t{part})});
}

// The condition under which a row of the physical stream is an event of this one, as of the now
// around; never missing.
NodeId Builder::stream_filter(typed::StreamId id, Scope scope) {
  const std::vector<typed::Part>& parts = program_[id].parts;
  const std::size_t physical =
      out_.data.streams[static_cast<std::size_t>(scope.stream)].tables.size();
  std::vector<NodeId> any;
  std::set<int> whole;  // parts of which every row belongs
  for (std::size_t i = 0; i < parts.size(); ++i) {
    scope.part = place_of(scope, i);
    std::vector<NodeId> all;
    if (physical > 1) all.push_back(part_is(scope.part, scope));
    for (ExprId filter : parts[i].filters) all.push_back(emit_.is_true(build(filter, scope)));
    if (parts[i].filters.empty()) whole.insert(scope.part);
    if (!all.empty()) any.push_back(emit_.logical(Op::And, std::move(all)));
  }
  const bool everything = whole.size() == physical;
  const NodeId belongs = everything ? emit_.boolean(true) : emit_.logical(Op::Or, std::move(any));
  const std::optional<NodeId> earlier = earlier_than_now(id, scope);
  return earlier ? emit_.logical(Op::And, {belongs, *earlier}) : belongs;
}

NodeId Builder::stream_field(typed::StreamId id, int index, Scope scope) {
  const typed::StreamField& field = program_[id].fields[static_cast<std::size_t>(index)];
  if (field.is_gap) return emit_.gap(scope.stream, stream_filter(id, scope), {});
  const bool plain = std::all_of(field.per_part.begin(), field.per_part.end(), [&](ExprId value) {
    return std::holds_alternative<typed::RowField>(program_[value].node);
  });
  scope.arguments = nullptr;
  if (field.per_part.size() == 1 || (plain && index == program_[id].time)) {
    scope.part = place_of(scope, 0);
    return build(field.per_part.front(), scope);
  }
  if (!plain) {
    std::size_t part = field.per_part.size() - 1;
    scope.part = place_of(scope, part);
    NodeId result = build(field.per_part[part], scope);
    while (part-- > 0) {
      scope.part = place_of(scope, part);
      const NodeId value = build(field.per_part[part], scope);
      result = emit_.add(Op::Select, field.type, {part_is(scope.part, scope), value, result});
    }
    return result;
  }
  ColumnRequest request;
  request.stream = scope.stream;
  request.type = field.type;
  request.paths.resize(out_.data.streams[static_cast<std::size_t>(scope.stream)].tables.size());
  bool nullable = request.paths.size() > field.per_part.size();
  for (std::size_t i = 0; i < field.per_part.size(); ++i) {
    const auto& row = std::get<typed::RowField>(program_[field.per_part[i]].node);
    request.paths[static_cast<std::size_t>(place_of(scope, i))] = row.path;
    nullable = nullable || field_may_be_missing(row.table, row.path);
  }
  return column(std::move(request), nullable, program_[id].name + "." + field.name);
}

bool Builder::is_gap(const typed::EventField& node) const {
  return program_[node.stream].fields[static_cast<std::size_t>(node.field)].is_gap;
}

NodeId Builder::lower(const typed::EventField& node, const typed::Expr&, const Scope& scope) {
  if (scope.chain == nullptr) return stream_field(node.stream, node.field, scope);
  const ChainNodes& chain = *scope.chain;
  if (is_gap(node)) {
    const NodeId time = in_order(chain, chain.time);
    return emit_.gap(chain.stream, emit_.is_known(time), time);
  }
  if (node.field == program_[node.stream].time) return in_order(chain, chain.time);
  Scope rows = scope;
  rows.chain = nullptr;
  return in_order(chain, stream_field(node.stream, node.field, rows));
}

// ---- windows and aggregates ----------------------------------------------------------------

Builder::Bounds Builder::bounds(const typed::Window& window, const Scope& scope) {
  Bounds result;
  if (window.from) result.from = build(*window.from, scope);
  if (window.to) result.to = build(*window.to, scope);
  result.from_exclusive = window.from_exclusive;
  return result;
}

NodeId Builder::inside(NodeId time, const Bounds& bounds) {
  std::vector<NodeId> tests;
  if (bounds.from) {
    tests.push_back(
        emit_.add(bounds.from_exclusive ? Op::Less : Op::LessEqual, kBool, {*bounds.from, time}));
  }
  if (bounds.to) tests.push_back(emit_.add(Op::Less, kBool, {time, *bounds.to}));
  return tests.empty() ? emit_.boolean(true) : emit_.logical(Op::And, std::move(tests));
}

// Whatever was decided is missing where a bound is.
NodeId Builder::require(NodeId node, const Bounds& bounds) {
  for (const std::optional<NodeId>& bound : {bounds.from, bounds.to}) {
    if (!bound || !out_.graph[*bound].nullable) continue;
    node = emit_.add(Op::Require, out_.graph[node].type, {node, *bound});
  }
  return node;
}

NodeId Builder::lower(const typed::Aggregate& node, const typed::Expr& expr, const Scope& scope) {
  // Of events around, nothing is seen from here.
  const Scope outside{.arguments = scope.arguments, .now = scope.now};
  Scope events = outside;
  if (!program_[node.stream].chain) {
    events.stream = stream_request(node.stream);
    return aggregate(node, expr, outside, events, stream_filter(node.stream, events), {});
  }
  const ChainNodes found = chain(node.stream, outside);
  events.stream = found.stream;
  events.chain = &found;
  const NodeId time = in_order(found, found.time);
  return aggregate(node, expr, outside, events, emit_.is_known(time), time);
}

std::vector<NodeId> Builder::constants(const std::vector<Scalar>& values,
                                       const std::vector<Parameter>& parameters) {
  std::vector<NodeId> nodes;
  for (std::size_t i = 0; i < values.size(); ++i) {
    nodes.push_back(emit_.constant(parameters[i].type, values[i]));
  }
  return nodes;
}

// `time`: of the events, where they are a chain's.
NodeId Builder::aggregate(const typed::Aggregate& node, const typed::Expr& expr,
                          const Scope& outside, const Scope& events, NodeId filter,
                          std::optional<NodeId> time) {
  const AggregateOverload& overload =
      functions_[node.function].aggregates[static_cast<std::size_t>(node.overload)];
  std::vector<NodeId> all{filter};
  Bounds window;
  if (node.window) {
    window = bounds(*node.window, outside);
    const NodeId when =
        time ? *time : stream_field(node.stream, program_[node.stream].time, events);
    all.push_back(emit_.is_true(inside(when, window)));
  }
  std::optional<NodeId> where;
  if (node.where) where = emit_.is_true(build(*node.where, events));
  if (where && !overload.where_marks) all.push_back(*where);
  std::vector<NodeId> operands;
  if (node.value) operands.push_back(build(*node.value, events));
  operands.insert(operands.begin(), emit_.logical(Op::And, std::move(all)));
  if (overload.where_marks) operands.push_back(*where);
  if (node.weight) operands.push_back(build(*node.weight, events));
  if (time) operands.push_back(*time);
  std::vector<NodeId> parameters = constants(node.parameters, overload.parameters);
  if (overload.uses_now) parameters.push_back(now(outside));
  const NodeId result =
      emit_.aggregate(node.function, node.overload, expr.type, events.stream, operands, parameters);
  label(result, label_at(source_text(expr.span), outside));
  return require(result, window);
}

}  // namespace tagc
