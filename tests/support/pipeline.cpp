#include "tests/support/pipeline.h"

#include <atomic>
#include <cassert>
#include <cstring>

#include "compiler/bundle/add_code.h"
#include "compiler/bundle/make_bundle.h"
#include "compiler/jit/jit.h"
#include "runtime/bundle/own_engine.h"
#include "runtime/native/cpu.h"
#include "runtime/types/time_zone.h"
#include "tests/support/dataset.h"
#include "tests/support/one_user.h"

namespace tagc::test {

Result<std::string> MemoryFiles::read(const std::string& path) const {
  const auto found = files_.find(path);
  if (found != files_.end()) return found->second;
  return Error{"missing-file", "no such file", path, 0, ""};
}

std::optional<std::vector<std::string>> MemoryFiles::list(const std::string&) const {
  return std::nullopt;
}

Compiled compile_text(const std::string& text, const FunctionRegistry& functions,
                      const CompileOptions& options, const RuleLibrary& library) {
  const MemoryFiles files({{"rules.tag", text}});
  Result<Compiled> compiled = compile("rules.tag", files, library, functions, options);
  assert(compiled.ok());
  return std::move(compiled).value();
}

std::string errors_of(const Compiled& compiled) {
  std::string text;
  for (const Diagnostic& diagnostic : compiled.diagnostics.all()) {
    const DiagnosticInfo& info = info_of(diagnostic.id);
    if (info.severity != Severity::Error) continue;
    text += std::string(info.slug) + ": " + message_of(diagnostic, MessageLanguage::English) +
            "\n    " + std::string(compiled.sources.text(diagnostic.primary.span)) + "\n";
  }
  return text;
}

bool identical(const Scalar& a, const Scalar& b) {
  if (!std::holds_alternative<double>(a) || !std::holds_alternative<double>(b)) return a == b;
  std::uint64_t bits[2];
  std::memcpy(&bits[0], &std::get<double>(a), 8);
  std::memcpy(&bits[1], &std::get<double>(b), 8);
  return bits[0] == bits[1];
}

std::string name_of(EngineKind kind) {
  switch (kind) {
    case EngineKind::Interpreter: return "interpreter";
    case EngineKind::JitO0: return "jit O0";
    case EngineKind::JitO2: return "jit O2";
    case EngineKind::Alternating: return "interpreter and jit by turns";
    case EngineKind::Bundled: return "a bundle's own code";
    case EngineKind::OneUser: return "one user at a time";
  }
  return "";
}

namespace {

// A run may go over from one to the other before any call.
class Alternating : public Engine {
 public:
  Alternating(std::unique_ptr<Engine> first, std::unique_ptr<Engine> second)
      : first_(std::move(first)), second_(std::move(second)) {}

  void compute(int stage, int step, const BlockFrame& frame) const override {
    (calls_++ % 2 == 0 ? first_ : second_)->compute(stage, step, frame);
  }
  const char* name() const override { return "alternating"; }

 private:
  std::unique_ptr<Engine> first_, second_;
  mutable std::atomic<unsigned> calls_ = 0;
};

}  // namespace

Result<std::unique_ptr<Engine>> make_engine(EngineKind kind, const Plan& plan) {
  if (kind == EngineKind::Interpreter) return make_interpreter(plan);
  JitOptions options;
  options.opt_level = kind == EngineKind::JitO2 ? 2 : 0;
  Result<std::unique_ptr<Engine>> compiled = make_jit(plan, options);
  if (!compiled || kind != EngineKind::Alternating) return compiled;
  return std::unique_ptr<Engine>(
      std::make_unique<Alternating>(make_interpreter(plan), std::move(*compiled)));
}

namespace {

TagValues plain(const TagResult& tag, const Dataset& dataset) {
  TagValues result{tag.name, tag.is_set, tag.members, tag.unknown, {}};
  for (std::int64_t row = 0; row < dataset.rows(); ++row) {
    result.values.push_back(tag.is_set ? Scalar{tag.bitmap.contains(row)}
                                       : tag.values.at(row, dataset.texts));
  }
  return result;
}

}  // namespace

namespace {

Result<std::vector<TagValues>> run_plan(const Plan& plan, const Engine& engine, Dataset& dataset,
                                        const FunctionRegistry& functions, std::int64_t now,
                                        int threads) {
  const Result<TimeZone> zone = TimeZone::find(plan.time_zone);
  if (!zone) return zone.error();
  ExecuteOptions options;
  options.now = now;
  options.threads = threads;
  const Result<RunResult> result = execute(plan, engine, dataset, functions, *zone, options);
  if (!result) return result.error();
  std::vector<TagValues> values;
  for (const TagResult& tag : result->tags) values.push_back(plain(tag, dataset));
  return values;
}

Result<std::vector<TagValues>> run_plan(const Plan& plan, const Schema& schema,
                                        const Engine& engine, const Rows& rows,
                                        const FunctionRegistry& functions, std::int64_t now,
                                        int threads) {
  const Result<TimeZone> zone = TimeZone::find(plan.time_zone);
  if (!zone) return zone.error();
  Result<Dataset> dataset = make_dataset(schema, plan.data, *zone, rows, now, threads);
  if (!dataset) return dataset.error();
  return run_plan(plan, engine, *dataset, functions, now, threads);
}

// Each of those that run here has its turn; none where none does.
std::vector<std::string> level_for(const Plan& plan) {
  std::vector<std::string> levels = usual_levels();
  std::erase_if(levels, [](const std::string& level) { return !runs_here(level); });
  if (levels.empty()) return {};
  return {levels[plan.graph.size() % levels.size()]};
}

Result<std::vector<TagValues>> run_bundled(const Compiled& compiled, const Rows& rows,
                                           const FunctionRegistry& functions, std::int64_t now,
                                           int threads) {
  Bundle made = make_bundle(compiled, functions, {}, {});
  if (Status added = add_code(made, level_for(made.plan), {}); !added) return added.error();
  const Result<Bundle> bundle = read_bundle(bundle_bytes(made, functions), "test.tagb", functions);
  if (!bundle) return bundle.error();
  Result<std::unique_ptr<Engine>> engine = own_engine(*bundle);
  if (!engine) return engine.error();
  if (*engine == nullptr) *engine = make_interpreter(bundle->plan);
  return run_plan(bundle->plan, bundle->schema, **engine, rows, functions, now, threads);
}

}  // namespace

Result<std::vector<TagValues>> run(const Compiled& compiled, const Engine& engine, Dataset& dataset,
                                   const FunctionRegistry& functions, std::int64_t now,
                                   int threads) {
  return run_plan(*compiled.plan, engine, dataset, functions, now, threads);
}

Result<std::vector<TagValues>> run(const Compiled& compiled, const Engine& engine, const Rows& rows,
                                   const FunctionRegistry& functions, std::int64_t now,
                                   int threads) {
  return run_plan(*compiled.plan, compiled.program.schema, engine, rows, functions, now, threads);
}

Result<std::vector<TagValues>> run(const Compiled& compiled, EngineKind kind, const Rows& rows,
                                   const FunctionRegistry& functions, std::int64_t now,
                                   int threads) {
  if (kind == EngineKind::Bundled) return run_bundled(compiled, rows, functions, now, threads);
  if (kind == EngineKind::OneUser) return run_one_by_one(compiled, rows, functions, now);
  const Result<std::unique_ptr<Engine>> engine = make_engine(kind, *compiled.plan);
  if (!engine) return engine.error();
  return run(compiled, **engine, rows, functions, now, threads);
}

}  // namespace tagc::test
