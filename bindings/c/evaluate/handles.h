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
#include "runtime/evaluate/evaluator.h"
#include "runtime/evaluate/record.h"
#include "runtime/explain/explanation.h"
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
  // `owner` keeps plan, schema and explanation.
  Parts(std::shared_ptr<const void> owner, const Plan& plan, const Schema& schema,
        const explain::Explanation& explanation, FunctionRegistry functions, TimeZone zone,
        CutBook cuts)
      : owner_(std::move(owner)),
        plan_(plan),
        schema_(schema),
        explanation_(explanation),
        functions_(std::move(functions)),
        zone_(std::move(zone)),
        cuts_(std::move(cuts)) {}
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  const Plan& plan() const { return plan_; }
  const Schema& schema() const { return schema_; }
  const explain::Explanation& explanation() const { return explanation_; }
  const FunctionRegistry& functions() const { return functions_; }
  const TimeZone& zone() const { return zone_; }
  const CutBook& cuts() const { return cuts_; }
  // With the program's own cuts; made when it is first asked for.
  const Result<std::unique_ptr<const Evaluator>>& evaluator() const;
  // That its runs share: made by the first of them, through `make`.
  const Engine& engine(const std::function<std::unique_ptr<Engine>(const Plan&)>& make) const;

 private:
  std::shared_ptr<const void> owner_;
  const Plan& plan_;
  const Schema& schema_;
  const explain::Explanation& explanation_;
  FunctionRegistry functions_;
  TimeZone zone_;
  CutBook cuts_;
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
