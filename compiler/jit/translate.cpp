#include "compiler/jit/translate.h"

#include <llvm/IR/LLVMContext.h>
#include <llvm/IR/Module.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <sstream>
#include <system_error>
#include <thread>

#include "compiler/jit/codegen.h"
#include "compiler/jit/target.h"
#include "compiler/lower/lower.h"

namespace tagc::jit {
namespace {

class Translator {
 public:
  Translator(std::vector<Translation>& work, const JitOptions& options, Clock::time_point start,
             JitFigures& figures)
      : work_(work), options_(options), start_(start), figures_(figures) {}

  Status run() {
    std::vector<std::thread> others;
    const auto count =
        std::min(work_.size(), static_cast<std::size_t>(std::max(1, options_.threads)));
    try {
      while (others.size() + 1 < count) others.emplace_back([this] { take_all(); });
    } catch (const std::system_error&) {  // fewer threads only take longer
    }
    take_all();
    for (std::thread& other : others) other.join();
    if (error_) return *error_;
    return Done{};
  }

 private:
  void take_all() {
    const Result<Target> target = make_target(options_);
    if (!target) return fail(target.error());
    while (Translation* next = take()) {
      if (Status status = translate(*next, *target); !status) return fail(status.error());
    }
  }

  Translation* take() {
    const std::lock_guard lock(mutex_);
    if (error_) return nullptr;
    if (taken_ > 0 && is_over_budget(static_cast<double>(done_) / double(work_.size()))) {
      error_ = too_slow();
    } else if (options_.keep_going && !options_.keep_going()) {
      error_ = Error{"stopped", "the run was stopped", "", 0, ""};
    }
    return error_ || taken_ == work_.size() ? nullptr : &work_[taken_++];
  }

  Status translate(Translation& work, const Target& target) {
    const auto start = Clock::now();
    llvm::LLVMContext context;
    context.setDiscardValueNames(true);
    llvm::Module module("tagc", context);
    lower::lower(*work.unit, work.name, target.vector_bits, module);
    prepare(module, target, options_.opt_level);
    const double lower_seconds = seconds_since(start);

    const auto lowered = Clock::now();
    Result<std::string> object = generate(module, target, CodeForm::Object);
    if (!object) return object.error();
    work.object = std::move(*object);
    const std::lock_guard lock(mutex_);
    figures_.lower_seconds += lower_seconds;
    figures_.codegen_seconds += seconds_since(lowered);
    ++done_;
    return Done{};
  }

  void fail(const Error& error) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = error;
  }

  // What has been done so far foretells the rest, well enough to give up early when there is no
  // hope.
  bool is_over_budget(double share_done) const {
    const double budget = options_.budget_seconds;
    const double spent = seconds_since(start_);
    if (budget <= 0 || share_done == 1) return false;
    return spent > budget ||
           (spent > budget / 8 && share_done > 0 && spent / share_done > 2 * budget);
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

  std::vector<Translation>& work_;
  const JitOptions& options_;
  const Clock::time_point start_;
  JitFigures& figures_;
  std::mutex mutex_;  // of all below, and of the figures
  std::size_t taken_ = 0;
  std::size_t done_ = 0;
  std::optional<Error> error_;
};

}  // namespace

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

Status translate(std::vector<Translation>& work, const JitOptions& options, Clock::time_point start,
                 JitFigures& figures) {
  if (work.empty()) return Done{};
  return Translator(work, options, start, figures).run();
}

}  // namespace tagc::jit
