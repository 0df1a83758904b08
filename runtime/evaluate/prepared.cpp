#include "runtime/evaluate/prepared.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "runtime/evaluate/binding.h"
#include "runtime/plan/overflow.h"

namespace tagc::evaluate {
namespace {

TextList texts_of(const TextPool& pool) {
  std::vector<std::string> texts;
  for (std::int32_t code = 0; code < pool.size(); ++code) texts.emplace_back(pool[code]);
  return TextList(texts);
}

TextPool texts_of_defaults(const Inputs& inputs) {
  TextPool texts;
  for (const FieldDetail& detail : inputs.details) {
    const auto* text = std::get_if<std::string>(&detail.default_value);
    if (text != nullptr) texts.add(*text);
  }
  return texts;
}

std::vector<int> places_in_tables(const Inputs& inputs) {
  std::vector<int> next(inputs.tables.size(), 0);
  std::vector<int> places;
  for (const InputField& field : inputs.fields) {
    places.push_back(next[static_cast<std::size_t>(field.table)]++);
  }
  return places;
}

// Programs and kernels in the order of the plan's stages.
class WorkPlanner {
 public:
  explicit WorkPlanner(Prepared& prepared) : prepared_(prepared), plan_(prepared.parts.plan) {}

  void run() {
    prepared_.slot_count = plan_.slot_count;
    for (const auto& [node, remainder] : prepared_.schedule.remainders) {
      if (!is_late(node)) continue;
      slots_[node] = prepared_.slot_count;
      prepared_.remainder_slots.emplace_back(node, prepared_.slot_count++);
    }
    prepared_.column_is_read.assign(plan_.graph.size(), 0);
    for (const Stage& stage : plan_.stages) {
      if (stage.pass != plan_.last_pass) continue;
      for (const Step& step : stage.steps) place(stage.shape, step);
    }
    for (NodeId id : plan_.uniforms) watch_overflow(id);
    for (const Output& output : plan_.outputs) {
      read(output.node);
      if (output.condition != kNoNode) read(output.condition);
    }
  }

 private:
  bool is_early(NodeId id) const { return prepared_.schedule.early[index_of(id)] != 0; }
  bool is_late(NodeId id) const { return prepared_.schedule.late[index_of(id)] != 0; }

  void place(Shape stage, const Step& step) {
    std::vector<NodeId> early, late;
    for (NodeId id : step.nodes) {
      const bool of_events = stage.is_event();
      if (of_events || is_early(id)) {
        early.push_back(id);
      } else if (is_late(id)) {
        late.push_back(id);
      }
    }
    add(stage, step.kind, early, prepared_.early);
    add(stage, step.kind, late, prepared_.late);
  }

  void add(Shape stage, StepKind kind, const std::vector<NodeId>& nodes, std::vector<Work>& work) {
    if (nodes.empty()) return;
    if (kind == StepKind::Kernel) {
      const NodeId id = nodes.front();
      for (NodeId operand : plan_.graph.operands(id)) read(operand);
      work.push_back({Work::Kind::Kernel, stage, vec::Program(), id});
      return;
    }
    const Work::Kind wanted = stage.is_user() ? Work::Kind::Users : Work::Kind::Events;
    const bool joins = !work.empty() && work.back().kind == wanted && work.back().stage == stage;
    if (!joins) work.push_back({wanted, stage, vec::Program(), kNoNode});
    for (NodeId id : nodes) add_instruction(id, work.back().program);
  }

  void watch_overflow(NodeId id) {
    if (can_overflow(plan_.graph, id)) prepared_.may_overflow.push_back(id);
  }

  void add_instruction(NodeId id, vec::Program& program) {
    watch_overflow(id);
    std::vector<vec::Operand> operands;
    std::span<const NodeId> read_nodes = plan_.graph.operands(id);
    if (const auto slot = slots_.find(id); slot != slots_.end()) {
      const Remainder& remainder = prepared_.schedule.remainders.at(id);
      operands.push_back({slot->second, false, remainder.nullable, true});
      read_nodes = remainder.others;
    }
    for (NodeId operand : read_nodes) {
      read(operand);
      operands.push_back(vec::operand_of(plan_.graph, operand, plan_.slots[index_of(operand)]));
    }
    program.add(plan_.graph, id, plan_.slots[index_of(id)], std::move(operands));
  }

  void read(NodeId id) {
    const Node& node = plan_.graph[id];
    if (node.op == Op::Column && node.shape.is_user()) prepared_.column_is_read[index_of(id)] = 1;
  }

  Prepared& prepared_;
  const Plan& plan_;
  std::map<NodeId, std::int32_t> slots_;  // of remainders
};

}  // namespace

Result<std::unique_ptr<const Prepared>> prepare(EvaluatorParts parts) {
  auto prepared = std::make_unique<Prepared>(std::move(parts));
  const Plan& plan = prepared->parts.plan;
  prepared->inputs = inputs_of(plan, prepared->parts.schema, prepared->parts.also);
  prepared->place_in_table = places_in_tables(prepared->inputs);
  const UserIds nobody;
  Binding binding(prepared->parts, texts_of_defaults(prepared->inputs), nobody);
  if (const Status status = binding.bind(); !status) return status.error();
  // Every record begins with these, so that codes and ranks are the same in all of them.
  prepared->texts = texts_of(binding.texts());
  prepared->is_fixed = binding.is_fixed();
  prepared->uniforms = binding.uniforms();
  prepared->predicates.emplace(plan, prepared->is_fixed, prepared->uniforms);
  prepared->schedule = make_schedule(plan, *prepared->predicates);
  prepared->tables = RankTables(plan, *prepared->predicates, prepared->schedule.combinations,
                                prepared->schedule.unions);
  WorkPlanner(*prepared).run();
  return std::unique_ptr<const Prepared>(std::move(prepared));
}

}  // namespace tagc::evaluate
