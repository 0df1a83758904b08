// What must hold of a plan beyond its graph: everything is computed once, where it can be and
// before it is read.
#include "runtime/plan/node_text.h"
#include "runtime/plan/plan.h"

namespace tagc {
namespace {

class PlanVerifier {
 public:
  explicit PlanVerifier(const Plan& plan) : plan_(plan), computed_(plan.graph.size()) {}

  std::string verify() {
    if (plan_.slots.size() != plan_.graph.size()) return "slots are not those of the graph";
    check_slots();
    for (NodeId node : plan_.uniforms) check_uniform(node);
    for (std::uint32_t i = 0; i < plan_.graph.size(); ++i) {
      if (plan_.graph[NodeId{i}].op == Op::Column) computed_[i] = true;
    }
    const std::vector<bool> before = computed_;
    for (const Stage& stage : plan_.stages) {
      if (stage.pass != pass_) begin_pass(stage.pass, before);
      check_stage(stage);
    }
    begin_pass(plan_.last_pass, before);
    for (const Output& output : plan_.outputs) check_output(output);
    return std::move(problem_);
  }

 private:
  const Node& node(NodeId id) const { return plan_.graph[id]; }

  // Keeps the first problem.
  void expect(bool holds, NodeId id, const char* problem) {
    if (!holds && problem_.empty()) problem_ = node_name(id) + " " + problem;
  }

  // A pass computes all that it needs; at the end of each stand the operands of its cuts.
  void begin_pass(int pass, const std::vector<bool>& before) {
    if (pass == pass_) return;
    if (pass < pass_ && problem_.empty()) problem_ = "stages are not in order of passes";
    for (const PopulationCut& cut : plan_.cuts) {
      for (NodeId operand : plan_.graph.operands(cut.node)) {
        if (cut.pass != pass_) continue;
        expect(computed_[index_of(operand)], cut.node, "is cut from what is not computed");
      }
    }
    computed_ = before;
    pass_ = pass;
  }

  void check_slots() {
    std::vector<bool> uniforms(static_cast<std::size_t>(plan_.uniform_count));
    std::vector<bool> registers(static_cast<std::size_t>(plan_.slot_count));
    for (std::uint32_t i = 0; i < plan_.graph.size(); ++i) {
      std::vector<bool>& used = node(NodeId{i}).shape.is_uniform() ? uniforms : registers;
      const std::int32_t slot = plan_.slots[i];
      if (slot < 0) continue;
      const auto place = static_cast<std::size_t>(slot);
      expect(place < used.size() && !used[place], NodeId{i}, "has a slot of another node");
      if (place < used.size()) used[place] = true;
    }
  }

  void compute(NodeId id) {
    for (NodeId operand : plan_.graph.operands(id)) {
      if (is_cuts(node(id).op)) break;
      expect(computed_[index_of(operand)], id, "is computed before its operands");
    }
    expect(!computed_[index_of(id)], id, "is computed twice");
    expect(plan_.slots[index_of(id)] >= 0, id, "is computed without a slot");
    computed_[index_of(id)] = true;
  }

  void check_uniform(NodeId id) {
    expect(node(id).shape.is_uniform(), id, "is not uniform");
    compute(id);
  }

  void check_stage(const Stage& stage) {
    for (const Step& step : stage.steps) {
      const bool is_kernel = step.kind == StepKind::Kernel;
      for (NodeId id : step.nodes) {
        const OpClass wanted = is_kernel ? OpClass::Kernel : OpClass::Compute;
        expect(class_of(node(id).op) == wanted, id, "is in a step of the other kind");
        expect(!is_kernel || step.nodes.size() == 1, id, "shares a kernel step");
        expect(shape_of_work(id) == stage.shape, id, "is in a stage of another shape");
        compute(id);
      }
    }
  }

  // Aggregates give a value a user but work on events.
  Shape shape_of_work(NodeId id) const {
    return node(id).op == Op::Aggregate ? node(plan_.graph.operands(id)[0]).shape : node(id).shape;
  }

  void check_output(const Output& output) {
    check_result(output.node);
    expect(!output.is_set || node(output.node).type.is(Kind::Bool), output.node,
           "is a set but not a condition");
    if (output.condition != kNoNode) {
      check_result(output.condition);
      expect(node(output.condition).type.is(Kind::Bool), output.condition, "is no condition");
    }
    for (NodeId cause : output.causes) {
      check_result(cause);
      expect(index_of(cause) < plan_.labels.size(), cause, "is a cause without a label");
    }
  }

  void check_result(NodeId id) {
    expect(!node(id).shape.is_event(), id, "has no value a user");
    expect(computed_[index_of(id)], id, "is an output that is not computed");
  }

  const Plan& plan_;
  int pass_ = 0;
  std::vector<bool> computed_;  // in this pass
  std::string problem_;
};

}  // namespace

std::string verify(const Plan& plan, const FunctionRegistry& functions) {
  const std::string problem = plan.graph.verify(functions);
  return problem.empty() ? PlanVerifier(plan).verify() : problem;
}

}  // namespace tagc
