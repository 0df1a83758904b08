#include "runtime/execute/interpreter.h"

#include "runtime/execute/execute.h"
#include "runtime/execute/vector/program.h"

namespace tagc {
namespace {

class Interpreter : public Engine {
 public:
  Interpreter(const Plan& plan, vec::CpuLevel level) {
    for (const Stage& stage : plan.stages) {
      stages_.emplace_back();
      for (const Step& step : stage.steps) stages_.back().push_back(translate(plan, step, level));
    }
  }

  void compute(int stage, int step, const BlockFrame& frame) const override {
    program(stage, step).run(frame);
  }
  void compute_watched(int stage, int step, const BlockFrame& frame,
                       StepWatch& watch) const override {
    program(stage, step).run_watched(frame, watch);
  }

  const char* name() const override { return "interpreter"; }

 private:
  const vec::Program& program(int stage, int step) const {
    return stages_[static_cast<std::size_t>(stage)][static_cast<std::size_t>(step)];
  }

  static vec::Program translate(const Plan& plan, const Step& step, vec::CpuLevel level) {
    vec::Program program(level);
    if (step.kind == StepKind::Kernel) return program;
    for (NodeId node : step.nodes) {
      std::vector<vec::Operand> operands;
      for (NodeId operand : plan.graph.operands(node)) {
        operands.push_back(vec::operand_of(plan.graph, operand, plan.slots[index_of(operand)]));
      }
      program.add(plan.graph, node, plan.slots[index_of(node)], std::move(operands));
    }
    return program;
  }

  std::vector<std::vector<vec::Program>> stages_;  // by stage and step; kernels have an empty one
};

}  // namespace

std::unique_ptr<Engine> make_interpreter(const Plan& plan, vec::CpuLevel level) {
  return std::make_unique<Interpreter>(plan, level);
}

std::unique_ptr<Engine> make_interpreter(const Plan& plan) {
  return make_interpreter(plan, vec::best_level());
}

}  // namespace tagc
