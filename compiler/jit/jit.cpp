#include "compiler/jit/jit.h"

#include <llvm/IR/LLVMContext.h>
#include <llvm/IR/Module.h>

#include <algorithm>
#include <chrono>
#include <sstream>
#include <vector>

#include "compiler/jit/codegen.h"
#include "compiler/jit/link.h"
#include "compiler/jit/target.h"
#include "compiler/lower/lower.h"
#include "compiler/lower/schedule.h"

namespace tagc {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

using Function = void (*)(const BlockFrame*);

class JitEngine : public Engine {
 public:
  JitEngine(const Plan& plan, const lower::Schedule& schedule,
            std::unique_ptr<jit::LinkedCode> code)
      : code_(std::move(code)) {
    for (const Stage& stage : plan.stages) functions_.emplace_back(stage.steps.size());
    for (std::size_t i = 0; i < schedule.loops.size(); ++i) {
      const lower::Loop& loop = schedule.loops[i];
      functions_of(loop.stage, loop.step)
          .push_back(reinterpret_cast<Function>(code_->addresses()[i]));
    }
  }

  void compute(int stage, int step, const BlockFrame& frame) const override {
    for (Function function :
         functions_[static_cast<std::size_t>(stage)][static_cast<std::size_t>(step)]) {
      function(&frame);
    }
  }
  const char* name() const override { return "jit"; }

 private:
  std::vector<Function>& functions_of(int stage, int step) {
    return functions_[static_cast<std::size_t>(stage)][static_cast<std::size_t>(step)];
  }

  std::unique_ptr<jit::LinkedCode> code_;
  std::vector<std::vector<std::vector<Function>>> functions_;  // by stage, step
};

// Plan to machine code, a few loops at a time. Between them the clock is looked at, so that a
// budget is overdrawn by milliseconds only.
class Compilation {
 public:
  Compilation(const Plan& plan, const JitOptions& options, const jit::Target& target,
              JitFigures& figures)
      : plan_(plan),
        options_(options),
        target_(target),
        figures_(figures),
        schedule_(lower::make_schedule(plan)) {
    figures_ = {};
    figures_.functions = schedule_.loops.size();
    figures_.lower_seconds = seconds_since(start_);
  }

  Result<std::unique_ptr<Engine>> run() {
    const std::size_t count = schedule_.loops.size();
    for (std::size_t done = 0; done < count;) {
      const std::size_t next = std::min(done + kLoopsAModule, count);
      if (Status status = compile(done, next); !status) return status.error();
      done = next;
      if (is_over_budget(static_cast<double>(done) / static_cast<double>(count))) return too_slow();
    }
    return link();
  }

 private:
  static constexpr std::size_t kLoopsAModule = 8;

  Status compile(std::size_t first, std::size_t last) {
    const auto start = Clock::now();
    llvm::LLVMContext context;
    context.setDiscardValueNames(true);
    const auto module = lower::lower(plan_, schedule_, first, last, target_.vector_bits, context);
    jit::prepare(*module, target_, options_.opt_level);
    figures_.lower_seconds += seconds_since(start);

    const auto lowered = Clock::now();
    Result<std::string> object = jit::generate(*module, target_, jit::CodeForm::Object);
    if (!object) return object.error();
    figures_.object_bytes += object->size();
    objects_.push_back(std::move(*object));
    figures_.codegen_seconds += seconds_since(lowered);
    return Done{};
  }

  // What has been done so far foretells the rest, well enough to give up early when there is no
  // hope.
  bool is_over_budget(double share_done) const {
    const double budget = options_.budget_seconds;
    const double spent = seconds_since(start_);
    if (budget <= 0) return false;
    return spent > budget || (spent > budget / 8 && spent / share_done > 2 * budget);
  }

  Error too_slow() const {
    std::ostringstream message;
    message << "compiling the rules to machine code takes longer than " << options_.budget_seconds
            << " s";
    Error error;
    error.slug = "compile-budget";
    error.message = message.str();
    return error;
  }

  Result<std::unique_ptr<Engine>> link() {
    const auto start = Clock::now();
    std::vector<std::string> names;
    for (const lower::Loop& loop : schedule_.loops) names.push_back(lower::function_name(loop));
    auto code = jit::link(objects_, names);
    if (!code) return code.error();
    figures_.link_seconds = seconds_since(start);
    return std::unique_ptr<Engine>(std::make_unique<JitEngine>(plan_, schedule_, std::move(*code)));
  }

  const Clock::time_point start_ = Clock::now();
  const Plan& plan_;
  const JitOptions& options_;
  const jit::Target& target_;
  JitFigures& figures_;
  const lower::Schedule schedule_;
  std::vector<std::string> objects_;
};

}  // namespace

Result<std::unique_ptr<Engine>> make_jit(const Plan& plan, const JitOptions& options,
                                         JitFigures* figures) {
  Result<jit::Target> target = jit::make_target(options);
  if (!target) return target.error();
  JitFigures unread;
  return Compilation(plan, options, *target, figures == nullptr ? unread : *figures).run();
}

}  // namespace tagc
