#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "bindings/c/evaluate/guard.h"
#include "bindings/c/run/result.h"
#include "compiler/jit/background.h"
#include "runtime/bundle/own_engine.h"
#include "runtime/load/streams.h"

namespace tagc::c {
namespace {

int threads_of(const tagc_run_options& options) {
  if (options.threads > 0) return options.threads;
  return static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

// In the order in which `tagc run` prints them.
std::vector<RunWarning> all_warnings(const DataReport& data, const RunResult& result,
                                     const std::vector<TagInfo>& tags) {
  std::vector<RunWarning> all;
  for (std::string& finding : findings_of(data)) all.push_back({"data", std::move(finding)});
  for (std::string& note : notes_of(data)) all.push_back({"note", std::move(note)});
  for (RunWarning& warning : warnings_of(result, tags)) all.push_back(std::move(warning));
  return all;
}

// Loading is the first half of what a run's progress tells.
class Running {
 public:
  Running(const tagc_program& program, const tagc_run_options& options)
      : parts_(program.parts), options_(options) {}

  template <class Load>
  Result<std::unique_ptr<tagc_result>> run(const Load& load) const {
    const Result<CutBook> cuts = cuts_of(*parts_, options_.cuts);
    if (!cuts) return cuts.error();
    const Engine& shared = engine();
    Result<Loaded> loaded = load(*parts_, load_options());
    if (!loaded) return loaded.error();
    auto result = std::make_unique<tagc_result>();
    result->parts = parts_;
    result->now = options_.now;
    result->dataset = std::move(loaded->dataset);
    Result<RunResult> run = execute(parts_->plan(), shared, result->dataset, parts_->functions(),
                                    parts_->zone(), execute_options(*cuts));
    if (!run) return run.error();
    result->run = std::move(*run);
    result->warnings = all_warnings(loaded->report, result->run, parts_->bundle().tags);
    return result;
  }

 private:
  bool keep_going(double done) const {
    return options_.progress == nullptr || options_.progress(options_.progress_data, done);
  }

  // Native code that the bundle has; else the interpreter answers until there is some.
  const Engine& engine() const {
    return parts_->engine([&](const Bundle& bundle) -> std::unique_ptr<Engine> {
      if (auto own = own_engine(bundle); own && *own != nullptr) return std::move(*own);
      JitOptions options;
      options.threads = threads_of(options_);
      return std::make_unique<BackgroundEngine>(bundle.plan, make_interpreter(bundle.plan),
                                                options);
    });
  }

  LoadOptions load_options() const {
    LoadOptions load;
    load.now = options_.now;
    load.threads = threads_of(options_);
    load.strict = options_.is_strict;
    load.progress = [this](const std::string&, double done) { return keep_going(done / 2); };
    return load;
  }

  ExecuteOptions execute_options(const CutBook& cuts) const {
    ExecuteOptions execute;
    execute.now = options_.now;
    execute.threads = threads_of(options_);
    execute.strict = options_.is_strict;
    execute.cuts = &cuts;
    execute.progress = [this](double done) { return keep_going(0.5 + done / 2); };
    return execute;
  }

  std::shared_ptr<const Parts> parts_;
  const tagc_run_options options_;
};

// Released at the end, whatever came of them.
class TakenStreams {
 public:
  TakenStreams(const tagc_table* tables, std::size_t count) : tables_(tables), count_(count) {}
  ~TakenStreams() {
    for (std::size_t i = 0; tables_ != nullptr && i < count_; ++i) {
      ArrowArrayStream* stream = tables_[i].stream;
      if (stream != nullptr && stream->release != nullptr) stream->release(stream);
    }
  }
  TakenStreams(const TakenStreams&) = delete;
  TakenStreams& operator=(const TakenStreams&) = delete;

  Result<TableStreams> by_name() const {
    TableStreams streams;
    if (tables_ == nullptr && count_ > 0) return null_argument("tables");
    for (std::size_t i = 0; i < count_; ++i) {
      if (tables_[i].name == nullptr) return null_argument("name of a table");
      if (!streams.emplace(tables_[i].name, tables_[i].stream).second) {
        return Error{"repeated-table", std::string("`") + tables_[i].name + "` is given twice",
                     tables_[i].name, 0, "give each table once"};
      }
    }
    return streams;
  }

 private:
  const tagc_table* tables_;
  std::size_t count_;
};

template <class Load>
Status run_to(const tagc_program* program, const tagc_run_options* options, tagc_result** result,
              const Load& load) {
  if (program == nullptr) return null_argument("program");
  if (options == nullptr) return null_argument("options");
  if (result == nullptr) return null_argument("result");
  auto run = Running(*program, read_options(options)).run(load);
  if (!run) return run.error();
  *result = run->release();
  return Done{};
}

}  // namespace
}  // namespace tagc::c

using namespace tagc::c;

extern "C" {

tagc_status tagc_run(const tagc_program* program, const tagc_table* tables, size_t count,
                     const tagc_run_options* options, tagc_result** result, tagc_error** error) {
  const TakenStreams taken(tables, count);
  return guard(error, [&]() -> tagc::Status {
    const tagc::Result<tagc::TableStreams> streams = taken.by_name();
    if (!streams) return streams.error();
    return run_to(program, options, result, [&](const Parts& parts, const tagc::LoadOptions& how) {
      return tagc::load(parts.schema(), parts.plan().data, parts.zone(), how, *streams);
    });
  });
}

tagc_status tagc_run_files(const tagc_program* program, const char* data,
                           const tagc_run_options* options, tagc_result** result,
                           tagc_error** error) {
  return guard(error, [&] {
    return run_to(program, options, result, [&](const Parts& parts, tagc::LoadOptions how) {
      if (data != nullptr) how.data_directory = data;
      return tagc::load(parts.schema(), parts.plan().data, parts.zone(), how);
    });
  });
}

}  // extern "C"
