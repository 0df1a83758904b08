#include "compiler/jit/engine.h"

#include <algorithm>

namespace tagc::jit {
namespace {

// The frame that one loop is given: of the step's frame, what it uses.
class OwnFrame {
 public:
  explicit OwnFrame(const std::vector<Call>& calls) {
    std::size_t slots = 0;
    std::size_t uniforms = 0;
    for (const Call& call : calls) {
      slots = std::max(slots, call.slots.size());
      uniforms = std::max(uniforms, call.uniforms.size());
    }
    values_.resize(slots);
    known_.resize(slots);
    uniforms_.resize(uniforms);
  }

  BlockFrame take(const Call& call, const BlockFrame& frame) {
    for (std::size_t i = 0; i < call.slots.size(); ++i) {
      values_[i] = frame.values[call.slots[i]];
      known_[i] = frame.known[call.slots[i]];
    }
    for (std::size_t i = 0; i < call.uniforms.size(); ++i) {
      uniforms_[i] = frame.uniforms[call.uniforms[i]];
    }
    return {frame.rows, values_.data(), known_.data(), uniforms_.data()};
  }

 private:
  std::vector<void*> values_;
  std::vector<std::uint64_t*> known_;
  std::vector<UniformValue> uniforms_;
};

class JitEngine : public Engine {
 public:
  JitEngine(const Plan& plan, std::vector<Call> calls, std::unique_ptr<LinkedCode> code)
      : code_(std::move(code)) {
    for (const Stage& stage : plan.stages) calls_.emplace_back(stage.steps.size());
    for (Call& call : calls) {
      std::vector<Call>& of_step =
          calls_[static_cast<std::size_t>(call.stage)][static_cast<std::size_t>(call.step)];
      of_step.push_back(std::move(call));
    }
  }

  void compute(int stage, int step, const BlockFrame& frame) const override {
    run(stage, step, frame, [](const Call&) {});
  }
  void compute_watched(int stage, int step, const BlockFrame& frame,
                       StepWatch& watch) const override {
    run(stage, step, frame, [&](const Call& call) { watch.done(call.nodes); });
  }
  const char* name() const override { return "jit"; }

 private:
  template <class Done>
  void run(int stage, int step, const BlockFrame& frame, const Done& done) const {
    const std::vector<Call>& calls =
        calls_[static_cast<std::size_t>(stage)][static_cast<std::size_t>(step)];
    OwnFrame own(calls);
    for (const Call& call : calls) {
      if (!call.decision.make(frame)) {
        const BlockFrame of_call = own.take(call, frame);
        reinterpret_cast<void (*)(const BlockFrame*)>(call.function)(&of_call);
      }
      done(call);
    }
  }

  std::unique_ptr<LinkedCode> code_;
  std::vector<std::vector<std::vector<Call>>> calls_;  // by stage, step
};

}  // namespace

std::unique_ptr<Engine> make_engine(const Plan& plan, std::vector<Call> calls,
                                    std::unique_ptr<LinkedCode> code) {
  return std::make_unique<JitEngine>(plan, std::move(calls), std::move(code));
}

}  // namespace tagc::jit
