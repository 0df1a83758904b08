#include "compiler/ir/emitter.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace tagc {

namespace {

// now - 30d: a time of this age of the world, for every constant that a person would write.
bool is_near_now(const Graph& graph, Op op, std::span<const NodeId> operands) {
  constexpr std::int64_t kFar = std::int64_t{1} << 61;  // some 73,000 years
  if (op != Op::Add && op != Op::Subtract) return false;
  const Node& right = graph[operands[1]];
  if (graph[operands[0]].op != Op::Now || right.op != Op::Constant) return false;
  if (!right.type.is(Kind::Duration) || is_missing(right.constant)) return false;
  const std::int64_t length = as_int(right.constant);
  return -kFar < length && length < kFar;
}

bool any_nullable(const Graph& graph, std::span<const NodeId> operands) {
  return std::any_of(operands.begin(), operands.end(),
                     [&](NodeId id) { return graph[id].nullable; });
}

// Results that can be missing although every operand has a value: overflow, division by zero,
// numbers that are not finite.
bool is_partial(Op op, const Type& type) {
  switch (op) {
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::IntDivide:
    case Op::Modulo: return true;
    case Op::Negate: return !type.is(Kind::Number);
    case Op::Convert: return type.is(Kind::Money);
    default: return false;
  }
}

}  // namespace

NodeId Emitter::constant(Type type, Scalar value) {
  Node node;
  node.op = Op::Constant;
  node.nullable = is_missing(value);
  node.type = std::move(type);
  node.constant = std::move(value);
  return graph_.add(std::move(node), {});
}

NodeId Emitter::boolean(bool value) { return constant(kBool, value); }

NodeId Emitter::now() {
  Node node;
  node.op = Op::Now;
  node.type = Type{Kind::Time, {}};
  return graph_.add(std::move(node), {});
}

NodeId Emitter::column(int request, Type type, Shape shape, bool nullable) {
  Node node;
  node.op = Op::Column;
  node.shape = shape;
  node.nullable = nullable;
  node.type = std::move(type);
  node.a = request;
  return graph_.add(std::move(node), {});
}

NodeId Emitter::broadcast(NodeId id, Shape to) {
  const Node& from = graph_[id];
  if (from.shape == to) return id;
  assert(!from.shape.is_event());
  Node node;
  node.op = Op::Broadcast;
  node.shape = to;
  node.nullable = from.nullable;
  node.type = from.type;
  return graph_.add(std::move(node), std::span(&id, 1));
}

Shape Emitter::common_shape(std::span<const NodeId> operands) const {
  Shape shape = Shape::uniform();
  for (NodeId id : operands) {
    const Shape other = graph_[id].shape;
    assert(!shape.is_event() || !other.is_event() || shape == other);
    if (other.code > shape.code) shape = other;
  }
  return shape;
}

bool Emitter::may_be_missing(Op op, const Type& type, std::span<const NodeId> operands,
                             std::int64_t a, std::int64_t b) const {
  switch (op) {
    case Op::IsTrue:
    case Op::MakeList:
    case Op::IsKnown: return false;
    case Op::Gap:
    case Op::CompletionOrder:
    case Op::Take: return true;
    case Op::Coalesce: return graph_[operands[0]].nullable && graph_[operands[1]].nullable;
    case Op::Select: return any_nullable(graph_, operands.subspan(1));
    case Op::Call: {
      const RowOverload& overload =
          functions_[static_cast<int>(a)].rows[static_cast<std::size_t>(b)];
      if (overload.nulls == NullPolicy::SeesMissing) return overload.nullable_result;
      return overload.nullable_result || any_nullable(graph_, operands);
    }
    default:
      return (is_partial(op, type) && !is_near_now(graph_, op, operands)) ||
             any_nullable(graph_, operands);
  }
}

NodeId Emitter::add(Op op, Type type, std::span<const NodeId> operands, std::int64_t a,
                    std::int64_t b) {
  const Shape shape = common_shape(operands);
  std::vector<NodeId> shaped(operands.begin(), operands.end());
  if (shape.is_event()) {
    for (NodeId& id : shaped) {
      if (graph_[id].shape.is_user()) id = broadcast(id, shape);
    }
  }
  Node node;
  node.op = op;
  node.shape = shape;
  node.nullable = may_be_missing(op, type, operands, a, b);
  node.type = std::move(type);
  node.a = a;
  node.b = b;
  return graph_.add(std::move(node), shaped);
}

NodeId Emitter::add(Op op, Type type, std::initializer_list<NodeId> operands, std::int64_t a,
                    std::int64_t b) {
  return add(op, std::move(type), std::span(operands.begin(), operands.size()), a, b);
}

NodeId Emitter::aggregate(int function, int overload, Type type, int stream,
                          std::span<const NodeId> events, std::span<const NodeId> parameters) {
  std::vector<NodeId> operands;
  for (NodeId operand : events) operands.push_back(broadcast(operand, Shape::event(stream)));
  operands.insert(operands.end(), parameters.begin(), parameters.end());
  Node node;
  node.op = Op::Aggregate;
  node.shape = Shape::user();
  node.nullable =
      functions_[function].aggregates[static_cast<std::size_t>(overload)].nullable_result;
  node.type = std::move(type);
  node.a = function;
  node.b = overload;
  return graph_.add(std::move(node), operands);
}

NodeId Emitter::gap(int stream, NodeId selected, std::optional<NodeId> time) {
  const Shape events = Shape::event(stream);
  std::vector<NodeId> operands{broadcast(selected, events)};
  if (time) operands.push_back(broadcast(*time, events));
  Node node;
  node.op = Op::Gap;
  node.shape = events;
  node.nullable = true;
  node.type = Type{Kind::Duration, {}};
  return graph_.add(std::move(node), operands);
}

NodeId Emitter::match(const ChainPattern& pattern, int stream, std::span<const NodeId> operands,
                      NodeId now) {
  const Shape events = Shape::event(stream);
  std::vector<NodeId> shaped;
  for (NodeId operand : operands) shaped.push_back(broadcast(operand, events));
  shaped.push_back(now);
  Node node;
  node.op = Op::Match;
  node.shape = events;
  node.nullable = true;
  node.type = Type{Kind::Time, {}};
  node.a = graph_.add_pattern(pattern);
  return graph_.add(std::move(node), shaped);
}

// All of them may be missing: there may be nobody, or nobody of this group.
NodeId Emitter::of_population(Op op, Shape shape, Type type, std::span<const NodeId> operands,
                              std::int64_t a, std::int64_t b) {
  Node node;
  node.op = op;
  node.shape = shape;
  node.nullable = true;
  node.type = std::move(type);
  node.a = a;
  node.b = b;
  return graph_.add(std::move(node), operands);
}

NodeId Emitter::cuts(int function, int overload, NodeId value, const NodeId* group,
                     std::span<const NodeId> parameters) {
  std::vector<NodeId> operands{value};
  if (group != nullptr) operands.push_back(*group);
  operands.insert(operands.end(), parameters.begin(), parameters.end());
  return of_population(Op::Cuts, Shape::uniform(), graph_[value].type, operands, function,
                       overload);
}

NodeId Emitter::rank(int function, int overload, Type type, std::span<const NodeId> operands) {
  return of_population(Op::Rank, common_shape(operands), std::move(type), operands, function,
                       overload);
}

NodeId Emitter::limit_cuts(std::span<const NodeId> ranked, std::int64_t count, bool descending) {
  return of_population(Op::LimitCuts, Shape::uniform(), graph_[ranked[0]].type, ranked, count,
                       descending);
}

NodeId Emitter::within_limit(NodeId cuts, std::span<const NodeId> ranked) {
  std::vector<NodeId> operands{cuts};
  operands.insert(operands.end(), ranked.begin(), ranked.end());
  return of_population(Op::WithinLimit, Shape::user(), kBool, operands, 0, 0);
}

NodeId Emitter::in_sample(const std::string& salt, std::int64_t billionths) {
  Node node;
  node.op = Op::InSample;
  node.shape = Shape::user();
  node.type = kBool;
  node.a = billionths;
  node.constant = salt;
  return graph_.add(std::move(node), {});
}

NodeId Emitter::logical(Op op, std::vector<NodeId> operands) {
  assert(!operands.empty());
  if (operands.size() == 1) return operands.front();
  return add(op, kBool, operands);
}

NodeId Emitter::negation(NodeId operand) { return add(Op::Not, kBool, {operand}); }

NodeId Emitter::is_true(NodeId operand) {
  return graph_[operand].nullable ? add(Op::IsTrue, kBool, {operand}) : operand;
}

NodeId Emitter::is_known(NodeId operand) {
  return graph_[operand].nullable ? add(Op::IsKnown, kBool, {operand}) : boolean(true);
}

}  // namespace tagc
