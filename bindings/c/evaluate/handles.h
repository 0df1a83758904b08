// What the handles of tagc/evaluate.h are made of. Internal to the C interface.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bindings/c/include/tagc/evaluate.h"
#include "runtime/bundle/bundle.h"
#include "runtime/evaluate/evaluator.h"
#include "runtime/evaluate/record.h"
#include "runtime/plan/engine.h"

struct tagc_error {
  tagc::Error error = {};
  std::string diagnostics = {};
  std::string diagnostics_json = {};
};

struct tagc_bytes { std::string bytes; };

namespace tagc::c {

// What a program is made of, wherever it came from; immutable, and kept alive by records and results.
class Parts {
 public:
  Parts(Bundle bundle, FunctionRegistry functions, TimeZone zone)
      : bundle_(std::move(bundle)), functions_(std::move(functions)), zone_(std::move(zone)) {}
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  const Bundle& bundle() const { return bundle_; }
  const Plan& plan() const { return bundle_.plan; }
  const Schema& schema() const { return bundle_.schema; }
  const explain::Explanation& explanation() const { return bundle_.explanation; }
  const FunctionRegistry& functions() const { return functions_; }
  const TimeZone& zone() const { return zone_; }
  const CutBook& cuts() const { return bundle_.cuts; }
  // With the program's own cuts; made when it is first asked for.
  const Result<std::unique_ptr<const Evaluator>>& evaluator() const;
  // That its runs share: made by the first of them, through `make`.
  const Engine& engine(const std::function<std::unique_ptr<Engine>(const Bundle&)>& make) const;

 private:
  Bundle bundle_;
  FunctionRegistry functions_;
  TimeZone zone_;
  mutable std::once_flag evaluator_once_, engine_once_;
  mutable std::optional<Result<std::unique_ptr<const Evaluator>>> evaluator_;
  mutable std::unique_ptr<Engine> engine_;  // looks at the plan while it lives
};

// The program's own cuts where `text` is null.
Result<CutBook> cuts_of(const Parts& parts, const char* text);

}  // namespace tagc::c

struct tagc_program {
  std::shared_ptr<const tagc::c::Parts> parts = {};
  std::string diagnostics = {};  // what the compiler had to say, if it was there
  std::string diagnostics_json = {};
  std::string bundle = {};  // the same program as a file
};
