// Compares and logic over a block, by each engine.
#include <benchmark/benchmark.h>

#include "compiler/jit/jit.h"
#include "runtime/execute/execute.h"
#include "tests/unit/jit/frame_memory.h"
#include "tests/unit/lower/plan_builder.h"

namespace tagc {
namespace {

constexpr std::int64_t kRows = 4096;

// So many compares of one column, each of them part of two tags.
Plan plan_of(std::int64_t compares, bool nullable) {
  test::PlanBuilder builder;
  const NodeId column = builder.column(Kind::Number, nullable);
  const auto less = [&](std::int64_t i) {
    const NodeId limit = builder.constant(Kind::Number, static_cast<double>(i));
    return builder.add(Op::Less, Kind::Bool, {column, limit});
  };
  NodeId before = less(0);
  for (std::int64_t i = 1; i < compares; ++i) {
    const NodeId next = less(i);
    builder.output(builder.add(Op::And, Kind::Bool, {before, next}));
    before = next;
  }
  return builder.finish();
}

void compute(benchmark::State& state, const Plan& plan, const Engine& engine) {
  test::FrameMemory memory(plan, kRows, 1);
  for (auto _ : state) {
    engine.compute(0, 0, memory.frame());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * kRows * state.range(0));
}

void interpreter(benchmark::State& state) {
  const Plan plan = plan_of(state.range(0), state.range(1) != 0);
  compute(state, plan, *make_interpreter(plan));
}

void native(benchmark::State& state) {
  const Plan plan = plan_of(state.range(0), state.range(1) != 0);
  const Result<std::unique_ptr<Engine>> engine = make_jit(plan, {});
  if (!engine) return state.SkipWithError(engine.error().message.c_str());
  compute(state, plan, **engine);
}

BENCHMARK(interpreter)->ArgNames({"compares", "nullable"})->ArgsProduct({{10, 500}, {0, 1}});
BENCHMARK(native)->ArgNames({"compares", "nullable"})->ArgsProduct({{10, 500}, {0, 1}});

}  // namespace
}  // namespace tagc
