#include "runtime/native/native_engine.h"

#include <algorithm>
#include <cassert>

#include "runtime/native/code_memory.h"
#include "runtime/native/decision.h"

namespace tagc {
namespace {

struct Call {
  void (*function)(const BlockFrame*);
  NativeLoop loop;
};

// The frame that one loop is given: of the step's frame, what it uses.
class OwnFrame {
 public:
  explicit OwnFrame(const std::vector<Call>& calls) {
    std::size_t slots = 0;
    std::size_t uniforms = 0;
    for (const Call& call : calls) {
      slots = std::max(slots, call.loop.slots.size());
      uniforms = std::max(uniforms, call.loop.uniforms.size());
    }
    values_.resize(slots);
    known_.resize(slots);
    uniforms_.resize(uniforms);
  }

  BlockFrame take(const NativeLoop& loop, const BlockFrame& frame) {
    for (std::size_t i = 0; i < loop.slots.size(); ++i) {
      values_[i] = frame.values[loop.slots[i]];
      known_[i] = frame.known[loop.slots[i]];
    }
    for (std::size_t i = 0; i < loop.uniforms.size(); ++i) {
      uniforms_[i] = frame.uniforms[loop.uniforms[i]];
    }
    return {frame.rows, values_.data(), known_.data(), uniforms_.data()};
  }

 private:
  std::vector<void*> values_;
  std::vector<std::uint64_t*> known_;
  std::vector<UniformValue> uniforms_;
};

class NativeEngine : public Engine {
 public:
  NativeEngine(const Plan& plan, const NativeCode& code, CodeMemory memory, const char* name)
      : memory_(std::move(memory)), name_(name) {
    for (const Stage& stage : plan.stages) calls_.emplace_back(stage.steps.size());
    for (const NativeLoop& loop : code.loops) {
      const auto function = reinterpret_cast<void (*)(const BlockFrame*)>(memory_.at(loop.place));
      calls_[static_cast<std::size_t>(loop.stage)][static_cast<std::size_t>(loop.step)].push_back(
          {function, loop});
    }
  }

  void compute(int stage, int step, const BlockFrame& frame) const override {
    run(stage, step, frame, [](const NativeLoop&) {});
  }
  void compute_watched(int stage, int step, const BlockFrame& frame,
                       StepWatch& watch) const override {
    run(stage, step, frame, [&](const NativeLoop& loop) { watch.done(loop.nodes); });
  }
  const char* name() const override { return name_; }

 private:
  template <class Done>
  void run(int stage, int step, const BlockFrame& frame, const Done& done) const {
    const std::vector<Call>& calls =
        calls_[static_cast<std::size_t>(stage)][static_cast<std::size_t>(step)];
    OwnFrame own(calls);
    for (const Call& call : calls) {
      if (!decide(call.loop.questions, frame)) {
        const BlockFrame of_loop = own.take(call.loop, frame);
        call.function(&of_loop);
      }
      done(call.loop);
    }
  }

  CodeMemory memory_;
  const char* name_;
  std::vector<std::vector<std::vector<Call>>> calls_;  // by stage, step
};

}  // namespace

Result<std::unique_ptr<Engine>> make_native(const Plan& plan, const NativeCode& code,
                                            const char* name) {
  assert(problem_of(code, plan).empty());
  Result<CodeMemory> memory = CodeMemory::map(code.image);
  if (!memory) return memory.error();
  return std::unique_ptr<Engine>(
      std::make_unique<NativeEngine>(plan, code, std::move(*memory), name));
}

}  // namespace tagc
