#include "compiler/lower/unit.h"

#include <bit>
#include <type_traits>
#include <unordered_map>

namespace tagc::lower {
namespace {

// Texts and lists are codes that only the run knows.
bool is_literal(const Node& node) {
  return node.op == Op::Constant && !std::holds_alternative<std::string>(node.constant) &&
         !std::holds_alternative<ListValue>(node.constant);
}

class UnitMaker {
 public:
  UnitMaker(const Plan& plan, const Schedule& schedule, const Loop& loop)
      : plan_(plan), schedule_(schedule), loop_(loop) {}

  Unit run() {
    Loop own{0, 0, 0, loop_.kind, {}, 0};
    for (const Work& work : loop_.work) own.work.push_back(take(work));
    unit_.schedule.loops.push_back(std::move(own));
    unit_.plan.slot_count = static_cast<std::int32_t>(unit_.slots.size());
    unit_.plan.uniform_count = static_cast<std::int32_t>(unit_.uniforms.size());
    return std::move(unit_);
  }

 private:
  const Graph& graph() const { return plan_.graph; }

  Work take(const Work& work) {
    const std::span<const NodeId> operands = operands_of(graph(), work);
    std::vector<NodeId> own;
    for (NodeId operand : operands) own.push_back(read(operand));
    const auto known = own_of_.find(work.node);
    const NodeId node =
        known != own_of_.end() ? known->second : add(work.node, graph()[work.node].op, own);
    unit_.schedule.kept[index_of(node)] = schedule_.kept[index_of(work.node)];
    unit_.schedule.known_kept[index_of(node)] = schedule_.known_kept[index_of(work.node)];
    return {node, 0, work.end - work.begin, work.continues};
  }

  // A node that the loop reads. Of a bare compare it reads what the compare reads, see Schedule.
  NodeId read(NodeId id) {
    if (const auto known = own_of_.find(id); known != own_of_.end()) return known->second;
    const Node& node = graph()[id];
    if (node.shape.is_uniform()) return add(id, is_literal(node) ? Op::Constant : Op::Now, {});
    const bool is_bare =
        is_compare(node.op) && node.nullable && schedule_.is_computed_in(id, loop_.ordinal);
    if (!is_bare) return add(id, Op::Column, {});
    std::vector<NodeId> own;
    for (NodeId operand : graph().operands(id)) own.push_back(read(operand));
    return add(id, node.op, own);
  }

  NodeId add(NodeId id, Op op, const std::vector<NodeId>& operands) {
    const Node& node = graph()[id];
    Node own;
    own.op = op;
    own.shape = node.shape.is_uniform() ? Shape::uniform() : Shape::user();
    own.nullable = node.nullable;
    own.type = node.type;
    own.b = static_cast<std::int64_t>(unit_.plan.graph.size());  // no two nodes are equal
    if (op == Op::Constant) own.constant = node.constant;
    const NodeId result = unit_.plan.graph.add(std::move(own), operands);
    own_of_[id] = result;

    std::vector<std::int32_t>& places = node.shape.is_uniform() ? unit_.uniforms : unit_.slots;
    unit_.plan.slots.push_back(static_cast<std::int32_t>(places.size()));
    places.push_back(plan_.slots[index_of(id)]);
    const bool is_computed = schedule_.is_computed_in(id, loop_.ordinal);
    unit_.schedule.steps_of.push_back(is_computed ? std::vector{0} : std::vector<std::int32_t>());
    unit_.schedule.escapes.push_back(false);
    unit_.schedule.kept.push_back(false);
    unit_.schedule.known_kept.push_back(false);
    return result;
  }

  const Plan& plan_;
  const Schedule& schedule_;
  const Loop& loop_;
  Unit unit_;
  std::unordered_map<NodeId, NodeId> own_of_;
};

class Bytes {
 public:
  template <class T>
  void add(T value) {
    static_assert(std::is_trivially_copyable_v<T>);
    text_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }

  void add(const Scalar& constant) {
    add(static_cast<std::uint8_t>(constant.index()));
    if (const auto* flag = std::get_if<bool>(&constant)) add(*flag);
    if (const auto* whole = std::get_if<std::int64_t>(&constant)) add(*whole);
    if (const auto* number = std::get_if<double>(&constant)) {
      add(std::bit_cast<std::uint64_t>(*number));
    }
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void add_node(Bytes& bytes, const Unit& unit, NodeId id) {
  const Node& node = unit.plan.graph[id];
  const std::size_t i = index_of(id);
  bytes.add(node.op);
  bytes.add(node.shape.code);
  bytes.add(node.nullable);
  bytes.add(node.type.kind);
  bytes.add(node.type.element);
  bytes.add(node.constant);
  bytes.add(unit.plan.slots[i]);
  bytes.add(!unit.schedule.steps_of[i].empty());
  bytes.add(bool{unit.schedule.kept[i]});
  bytes.add(bool{unit.schedule.known_kept[i]});
  bytes.add(node.operand_count);
  for (NodeId operand : unit.plan.graph.operands(id)) bytes.add(operand);
}

}  // namespace

Unit make_unit(const Plan& plan, const Schedule& schedule, const Loop& loop) {
  return UnitMaker(plan, schedule, loop).run();
}

std::string content_of(const Unit& unit) {
  Bytes bytes;
  bytes.add(unit.loop().kind);
  bytes.add(unit.plan.graph.size());
  for (std::uint32_t i = 0; i < unit.plan.graph.size(); ++i) add_node(bytes, unit, NodeId{i});
  for (const Work& work : unit.loop().work) {
    bytes.add(work.node);
    bytes.add(work.end);
    bytes.add(work.continues);
  }
  return bytes.take();
}

}  // namespace tagc::lower
