// An engine that answers at once, by another one, while its own code is being made.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

#include "compiler/jit/jit.h"

namespace tagc {

// Each call of compute() goes to compiled code if it is there, else to `meanwhile`: what one step
// leaves for the next is the same for every engine. The plan and options.cache must outlive it.
class BackgroundEngine : public Engine {
 public:
  BackgroundEngine(const Plan& plan, std::unique_ptr<Engine> meanwhile, const JitOptions& options);
  ~BackgroundEngine() override;

  void compute(int stage, int step, const BlockFrame& frame) const override;
  void compute_watched(int stage, int step, const BlockFrame& frame,
                       StepWatch& watch) const override;
  const char* name() const override;  // of who answers now

  // Gives up compiling, within the time that one loop takes. Loops that are ready go to the cache.
  void stop();
  // Waits until compiling has ended, one way or the other.
  void wait();
  // After either of them:
  const JitFigures& figures() const { return figures_; }
  const std::optional<Error>& error() const { return error_; }  // as of make_jit

 private:
  void compile(const Plan& plan, JitOptions options);

  std::unique_ptr<Engine> meanwhile_;
  std::unique_ptr<Engine> compiled_;
  std::atomic<const Engine*> current_;
  std::atomic<bool> stopped_ = false;
  JitFigures figures_;
  std::optional<Error> error_;
  std::thread thread_;
};

}  // namespace tagc
