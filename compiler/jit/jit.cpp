#include "compiler/jit/jit.h"

#include <unordered_map>
#include <vector>

#include "compiler/cache/object_cache.h"
#include "compiler/jit/code_key.h"
#include "compiler/jit/link.h"
#include "compiler/jit/questions.h"
#include "compiler/jit/target.h"
#include "compiler/jit/translate.h"
#include "compiler/lower/schedule.h"
#include "compiler/lower/unit.h"
#include "runtime/native/native_engine.h"

namespace tagc {
namespace {

// Plan to machine code, a loop at a time: what the cache has is taken from it.
class Compilation {
 public:
  Compilation(const Plan& plan, const JitOptions& options, const jit::Target& target,
              JitFigures& figures)
      : plan_(plan),
        options_(options),
        vector_bits_(target.vector_bits),
        keys_(target, options.opt_level),
        figures_(figures) {
    figures_ = {};
  }

  Result<NativeCode> run() {
    cut();
    find();
    std::vector<jit::Translation> work;
    for (const Code& code : codes_) {
      if (code.object.empty()) work.push_back({&code.unit, function_of(code.key), {}});
    }
    const Status status = jit::translate(work, options_, start_, figures_);
    take(std::move(work));  // the next run need not begin anew where this one gave up
    if (!status) return status.error();
    return link();
  }

 private:
  // One of those with the same content: they have the same function.
  struct Code {
    std::string key;
    lower::Unit unit;
    std::string object;
  };

  static std::string function_of(const std::string& key) { return "loop_" + key; }

  void cut() {
    const lower::Schedule schedule = lower::make_schedule(plan_, vector_bits_);
    std::unordered_map<std::string, std::size_t> by_key;
    for (const lower::Loop& loop : schedule.loops) {
      lower::Unit unit = lower::make_unit(plan_, schedule, loop);
      loops_.push_back({loop.stage,
                        loop.step,
                        0,
                        unit.slots,
                        unit.uniforms,
                        {},
                        jit::questions_of(plan_, loop)});
      for (const lower::Work& work : loop.work) loops_.back().nodes.push_back(work.node);
      std::string key = keys_.key_of(lower::content_of(unit));
      const auto [found, is_new] = by_key.try_emplace(key, codes_.size());
      if (is_new) codes_.push_back({std::move(key), std::move(unit), {}});
      code_of_loop_.push_back(found->second);
    }
    figures_.functions = codes_.size();
    figures_.lower_seconds = jit::seconds_since(start_);
  }

  void find() {
    if (options_.cache == nullptr) return;
    const auto start = jit::Clock::now();
    for (Code& code : codes_) {
      if (auto object = options_.cache->find(code.key)) code.object = std::move(*object);
      figures_.cached += !code.object.empty();
    }
    figures_.cache_seconds += jit::seconds_since(start);
  }

  // In the order of codes_, as they were given out.
  void take(std::vector<jit::Translation> work) {
    const auto start = jit::Clock::now();
    auto next = work.begin();
    for (Code& code : codes_) {
      if (code.object.empty()) {
        code.object = std::move((next++)->object);
        const bool is_new = !code.object.empty();
        if (is_new && options_.cache != nullptr) options_.cache->keep(code.key, code.object);
      }
      figures_.object_bytes += code.object.size();
    }
    if (options_.cache != nullptr) options_.cache->finish();
    figures_.cache_seconds += jit::seconds_since(start);
  }

  Result<NativeCode> link() {
    const auto start = jit::Clock::now();
    std::vector<std::string> objects;
    for (Code& code : codes_) objects.push_back(std::move(code.object));
    Result<jit::Image> image = jit::link(objects);
    if (!image) return image.error();
    for (std::size_t i = 0; i < loops_.size(); ++i)
      loops_[i].place = image->places[code_of_loop_[i]];
    figures_.link_seconds = jit::seconds_since(start);
    return NativeCode{options_.cpu, std::move(image->bytes), std::move(loops_)};
  }

  const jit::Clock::time_point start_ = jit::Clock::now();
  const Plan& plan_;
  const JitOptions& options_;
  const int vector_bits_;
  const jit::CodeKeys keys_;
  JitFigures& figures_;
  std::vector<NativeLoop> loops_;
  std::vector<std::size_t> code_of_loop_;
  std::vector<Code> codes_;
};

}  // namespace

Result<NativeCode> compile_plan(const Plan& plan, const JitOptions& options, JitFigures* figures) {
  Result<jit::Target> target = jit::make_target(options);
  if (!target) return target.error();
  JitFigures unread;
  return Compilation(plan, options, *target, figures == nullptr ? unread : *figures).run();
}

Result<std::unique_ptr<Engine>> make_jit(const Plan& plan, const JitOptions& options,
                                         JitFigures* figures) {
  const Result<NativeCode> code = compile_plan(plan, options, figures);
  if (!code) return code.error();
  return make_native(plan, *code, "jit");
}

}  // namespace tagc
