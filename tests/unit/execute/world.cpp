#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "runtime/execute/interpreter.h"
#include "tests/unit/execute/world.h"

namespace tagc::test {
namespace {

void put(Column& column, std::int64_t row, const Scalar& value, TextPool& texts) {
  if (is_missing(value)) {
    ++column.missing;
    return;
  }
  if (!column.known.empty()) set_bit(column.known.as<std::uint64_t>(), row);
  switch (storage_of(column.type)) {
    case Storage::Bits:
      if (as_bool(value)) set_bit(column.values.as<std::uint64_t>(), row);
      break;
    case Storage::I32:
      column.values.as<std::int32_t>()[row] = static_cast<std::int32_t>(
          column.type.is(Kind::Text) ? texts.add(as_text(value)) : as_int(value));
      break;
    case Storage::I64: column.values.as<std::int64_t>()[row] = as_int(value); break;
    case Storage::F64: column.values.as<double>()[row] = as_number(value); break;
  }
}

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

World::World(std::int64_t users) : functions_(test_functions()), zone_(TimeZone::utc()) {
  UserIds::Ints ids(static_cast<std::size_t>(users));
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<std::int64_t>(i);
  dataset_.users = UserIds(std::move(ids));
}

// ---- data --------------------------------------------------------------------------------------

NodeId World::column(int stream, Type type, bool nullable, std::int64_t rows,
                     const ValueAt& value) {
  Column column = Column::allocate(type, rows, nullable);
  for (std::int64_t row = 0; row < rows; ++row) put(column, row, value(row), dataset_.texts);
  if (column.missing == 0) column.known = Buffer();
  Node node;
  node.op = Op::Column;
  node.shape = stream < 0 ? Shape::user() : Shape::event(stream);
  node.nullable = nullable;
  node.type = type;
  node.a = static_cast<std::int64_t>(dataset_.columns.size());
  dataset_.columns.push_back(std::move(column));
  request_.columns.push_back({stream, ColumnSource::Field, {}, type});
  return graph_.add(std::move(node), {});
}

NodeId World::user_column(Type type, bool nullable, const ValueAt& value) {
  return column(-1, std::move(type), nullable, dataset_.rows(), value);
}

int World::stream(const std::vector<std::int64_t>& events) {
  std::vector<std::int64_t> offsets{0};
  for (std::int64_t count : events) offsets.push_back(offsets.back() + count);
  EventStream stream;
  stream.rows = offsets.back();
  offsets.resize(static_cast<std::size_t>(Buffer::padded(dataset_.rows()) + 1), stream.rows);
  stream.offsets = std::move(offsets);
  stream.times = Column::allocate(type_of(Kind::Time), stream.rows, false);
  for (std::int64_t i = 0; i < stream.rows; ++i) stream.times.values.as<std::int64_t>()[i] = i;
  dataset_.streams.push_back(std::move(stream));
  request_.streams.push_back({"stream", {}});
  return static_cast<int>(dataset_.streams.size()) - 1;
}

NodeId World::event_column(int stream, Type type, bool nullable, const ValueAt& value) {
  return column(stream, std::move(type), nullable, events(stream), value);
}

std::int64_t World::events(int stream) const {
  return dataset_.streams[static_cast<std::size_t>(stream)].rows;
}

// ---- graph -------------------------------------------------------------------------------------

NodeId World::constant(Type type, Scalar value) {
  Node node;
  node.nullable = is_missing(value);
  node.type = std::move(type);
  node.constant = std::move(value);
  return graph_.add(std::move(node), {});
}

NodeId World::now() {
  Node node;
  node.op = Op::Now;
  node.type = type_of(Kind::Time);
  return graph_.add(std::move(node), {});
}

NodeId World::add(Op op, Type type, const std::vector<NodeId>& operands, std::int64_t a,
                  std::int64_t b) {
  Node node;
  node.op = op;
  node.type = std::move(type);
  node.a = a;
  node.b = b;
  const auto nullable = [&](std::size_t i) { return graph_[operands[i]].nullable; };
  for (NodeId operand : operands) {
    if (!graph_[operand].shape.is_uniform()) node.shape = graph_[operand].shape;
    node.nullable = node.nullable || graph_[operand].nullable;
  }
  if (is_partial(op, node.type)) node.nullable = true;
  if (op == Op::IsTrue || op == Op::IsKnown) node.nullable = false;
  if (op == Op::Coalesce) node.nullable = nullable(0) && nullable(1);
  if (op == Op::Select) node.nullable = nullable(1) || nullable(2);
  return graph_.add(std::move(node), operands);
}

NodeId World::broadcast(int stream, NodeId from) {
  Node node;
  node.op = Op::Broadcast;
  node.shape = Shape::event(stream);
  node.nullable = graph_[from].nullable;
  node.type = graph_[from].type;
  return graph_.add(std::move(node), std::span(&from, 1));
}

NodeId World::call(const std::string& function, const std::vector<NodeId>& operands, int overload) {
  const int id = *functions_.find(function);
  const RowOverload& of = functions_[id].rows[static_cast<std::size_t>(overload)];
  Node node;
  node.op = Op::Call;
  node.type = of.result;
  node.a = id;
  node.b = overload;
  node.nullable = of.nullable_result;
  for (NodeId operand : operands) {
    if (!graph_[operand].shape.is_uniform()) node.shape = graph_[operand].shape;
    if (of.nulls == NullPolicy::Strict) node.nullable |= graph_[operand].nullable;
  }
  return graph_.add(std::move(node), operands);
}

NodeId World::aggregate(const std::string& function, const std::vector<NodeId>& operands,
                        int overload) {
  const int id = *functions_.find(function);
  const AggregateOverload& of = functions_[id].aggregates[static_cast<std::size_t>(overload)];
  Node node;
  node.op = Op::Aggregate;
  node.shape = Shape::user();
  node.type = of.result ? *of.result : graph_[operands[1]].type;
  node.nullable = of.nullable_result;
  node.a = id;
  node.b = overload;
  return graph_.add(std::move(node), operands);
}

// ---- outputs -----------------------------------------------------------------------------------

void World::set(const std::string& name, NodeId node, NodeId condition,
                std::vector<NodeId> causes) {
  outputs_.push_back({name, node, true, std::move(causes), condition});
}

void World::value(const std::string& name, NodeId node) {
  outputs_.push_back({name, node, false, {}, kNoNode});
}

void World::label(NodeId node, const std::string& label) {
  labels_.resize(std::max(labels_.size(), index_of(node) + 1));
  labels_[index_of(node)] = label;
}

// ---- plan --------------------------------------------------------------------------------------

namespace {

// Which stage a node belongs to: all of one level, users before events, an aggregate with the
// events it looks at; inside a stage, nodes in order, runs of Compute nodes as one step.
class Scheduler {
 public:
  explicit Scheduler(Plan& plan) : plan_(plan), level_(plan.graph.size()) {}

  void run() {
    std::map<std::pair<int, int>, std::vector<NodeId>> stages;
    plan_.slots.assign(plan_.graph.size(), -1);
    for (std::uint32_t i = 0; i < plan_.graph.size(); ++i) {
      const NodeId id{i};
      const Node& node = plan_.graph[id];
      plan_.slots[i] = node.shape.is_uniform() ? plan_.uniform_count++ : plan_.slot_count++;
      for (NodeId operand : plan_.graph.operands(id)) {
        level_[i] = std::max(level_[i], level_[index_of(operand)]);
      }
      if (node.shape.is_uniform()) {
        plan_.uniforms.push_back(id);
      } else if (node.op == Op::Aggregate) {
        stages[{level_[i]++, plan_.graph[plan_.graph.operands(id)[0]].shape.code}].push_back(id);
      } else if (node.op != Op::Column) {
        stages[{level_[i], node.shape.code}].push_back(id);
      }
    }
    for (const auto& [key, nodes] : stages) add_stage(key.second, nodes);
  }

 private:
  void add_stage(int shape, const std::vector<NodeId>& nodes) {
    Stage stage{{static_cast<std::int16_t>(shape)}, {}};
    for (NodeId node : nodes) {
      const bool kernel = class_of(plan_.graph[node].op) == OpClass::Kernel;
      const bool joins =
          !kernel && !stage.steps.empty() && stage.steps.back().kind == StepKind::Compute;
      if (!joins) stage.steps.push_back({kernel ? StepKind::Kernel : StepKind::Compute, {}});
      stage.steps.back().nodes.push_back(node);
    }
    plan_.stages.push_back(std::move(stage));
  }

  Plan& plan_;
  std::vector<int> level_;
};

}  // namespace

Plan World::plan() const {
  EXPECT_EQ(graph_.verify(functions_), "");
  Plan plan;
  plan.graph = graph_;
  plan.data = request_;
  plan.time_zone = zone_.name();
  plan.stream_names.assign(dataset_.streams.size(), "stream");
  plan.outputs = outputs_;
  plan.labels = labels_;
  plan.labels.resize(graph_.size());
  Scheduler(plan).run();
  return plan;
}

Result<RunResult> World::run(const ExecuteOptions& options, vec::CpuLevel level) {
  const Plan plan = this->plan();
  const auto engine = make_interpreter(plan, level);
  return execute(plan, *engine, dataset_, functions_, zone_, options);
}

std::vector<vec::CpuLevel> supported_levels() {
  std::vector<vec::CpuLevel> levels;
  for (auto level : {vec::CpuLevel::Baseline, vec::CpuLevel::Avx2, vec::CpuLevel::Avx512}) {
    if (vec::is_supported(level)) levels.push_back(level);
  }
  return levels;
}

}  // namespace tagc::test
