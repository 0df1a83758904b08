#include "tests/unit/jit/same_answers.h"

#include <gtest/gtest.h>

#include <cstring>

#include "runtime/execute/execute.h"
#include "runtime/native/cpu.h"
#include "runtime/plan/overflow.h"
#include "tests/unit/jit/frame_memory.h"

namespace tagc::test {
namespace {

void run(const Engine& engine, const Plan& plan, const FrameMemory& memory) {
  for (std::size_t i = 0; i < plan.stages.front().steps.size(); ++i) {
    engine.compute(0, static_cast<int>(i), memory.frame());
  }
}

class Comparison {
 public:
  Comparison(const Plan& plan, FrameMemory& expected, FrameMemory& actual)
      : plan_(plan), expected_(expected), actual_(actual) {}

  void outputs() {
    for (const Output& output : plan_.outputs) {
      const Node& node = plan_.graph[output.node];
      const std::int64_t bits = node.type.is(Kind::Bool) ? 1 : 8 * bytes_of(storage_of(node.type));
      same(output.node, "values", expected_.values<void>(output.node),
           actual_.values<void>(output.node), bits);
      known(output.node);
    }
  }

  // What the executor counts overflows by.
  void overflows() {
    for (const Step& step : plan_.stages.front().steps) {
      for (NodeId id : step.nodes) {
        if (!can_overflow(plan_.graph, id)) continue;
        known(id);
        for (NodeId operand : plan_.graph.operands(id)) {
          if (!plan_.graph[operand].shape.is_uniform()) known(operand);
        }
      }
    }
  }

 private:
  void known(NodeId id) {
    if (plan_.graph[id].nullable) same(id, "known", expected_.known(id), actual_.known(id), 1);
  }

  void same(NodeId id, const char* what, const void* expected, const void* actual,
            std::int64_t bits_a_row) {
    const auto bytes = static_cast<std::size_t>(expected_.frame().rows * bits_a_row / 8);
    if (std::memcmp(expected, actual, bytes) == 0) return;
    const auto* a = static_cast<const std::uint8_t*>(expected);
    const auto* b = static_cast<const std::uint8_t*>(actual);
    const auto first = std::mismatch(a, a + bytes, b).first - a;
    ADD_FAILURE() << what << " of %" << index_of(id) << " (" << name_of(plan_.graph[id].op)
                  << ") differ in row " << first * 8 / bits_a_row << operands(id);
  }

  std::string operands(NodeId id) const {
    std::string text;
    for (NodeId operand : plan_.graph.operands(id)) {
      const Node& node = plan_.graph[operand];
      text += ", " + std::string(name_of(node.op)) + " " + std::string(name_of(node.type.kind)) +
              (node.nullable ? "?" : "");
    }
    return text;
  }

  const Plan& plan_;
  FrameMemory& expected_;
  FrameMemory& actual_;
};

}  // namespace

std::vector<JitOptions> variants() {
  std::vector<JitOptions> result;
  for (const char* cpu : {"", "x86-64", "x86-64-v3", "x86-64-v4"}) {
    if (*cpu != '\0' && !runs_here(cpu)) continue;
    result.push_back({.cpu = cpu, .opt_level = 0});
    result.push_back({.cpu = cpu, .opt_level = 2});
  }
  return result;
}

std::string name_of(const JitOptions& options) {
  return (options.cpu.empty() ? "this CPU" : options.cpu) + ", O" +
         std::to_string(options.opt_level);
}

void expect_same_answers(const Plan& plan, const JitOptions& options, int rounds) {
  const std::unique_ptr<Engine> interpreter = make_interpreter(plan);
  const Result<std::unique_ptr<Engine>> compiled = make_jit(plan, options);
  ASSERT_TRUE(compiled) << compiled.error().message;
  for (int round = 0; round < rounds; ++round) {
    for (std::int64_t rows : {512, 1024, 4096}) {
      const auto seed = static_cast<std::uint64_t>(rows + round);
      FrameMemory expected(plan, rows, seed);
      FrameMemory actual(plan, rows, seed);
      run(*interpreter, plan, expected);
      run(**compiled, plan, actual);
      Comparison comparison(plan, expected, actual);
      comparison.outputs();
      comparison.overflows();
      EXPECT_TRUE(actual.is_intact());
      if (testing::Test::HasFailure()) return;
    }
  }
}

}  // namespace tagc::test
