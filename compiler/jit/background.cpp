#include "compiler/jit/background.h"

#include <system_error>
#include <utility>

namespace tagc {

BackgroundEngine::BackgroundEngine(const Plan& plan, std::unique_ptr<Engine> meanwhile,
                                   const JitOptions& options)
    : meanwhile_(std::move(meanwhile)), current_(meanwhile_.get()) {
  try {
    thread_ = std::thread([this, &plan, options] { compile(plan, options); });
  } catch (const std::system_error&) {  // the other engine answers to the end
  }
}

BackgroundEngine::~BackgroundEngine() { stop(); }

void BackgroundEngine::compile(const Plan& plan, JitOptions options) {
  options.keep_going = [this, asked = std::move(options.keep_going)] {
    return !stopped_ && (!asked || asked());
  };
  Result<std::unique_ptr<Engine>> compiled = make_jit(plan, options, &figures_);
  if (!compiled) {
    error_ = compiled.error();
    return;
  }
  compiled_ = std::move(*compiled);
  current_.store(compiled_.get(), std::memory_order_release);
}

void BackgroundEngine::compute(int stage, int step, const BlockFrame& frame) const {
  current_.load(std::memory_order_acquire)->compute(stage, step, frame);
}

void BackgroundEngine::compute_watched(int stage, int step, const BlockFrame& frame,
                                       StepWatch& watch) const {
  current_.load(std::memory_order_acquire)->compute_watched(stage, step, frame, watch);
}

const char* BackgroundEngine::name() const {
  return current_.load(std::memory_order_acquire)->name();
}

void BackgroundEngine::stop() {
  stopped_ = true;
  wait();
}

void BackgroundEngine::wait() {
  if (thread_.joinable()) thread_.join();
}

}  // namespace tagc
