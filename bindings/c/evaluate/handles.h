// What the handles of tagc/evaluate.h are made of. Internal to the C interface.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bindings/c/include/tagc/evaluate.h"
#include "runtime/evaluate/evaluator.h"
#include "runtime/evaluate/record.h"

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
  Parts(FunctionRegistry functions, TimeZone zone, CutBook cuts)
      : functions_(std::move(functions)), zone_(std::move(zone)), cuts_(std::move(cuts)) {}
  virtual ~Parts() = default;
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  virtual const Plan& plan() const = 0;
  virtual const Schema& schema() const = 0;
  const FunctionRegistry& functions() const { return functions_; }
  const TimeZone& zone() const { return zone_; }
  const CutBook& cuts() const { return cuts_; }
  // With the program's own cuts; made when it is first asked for.
  const Result<std::unique_ptr<const Evaluator>>& evaluator() const;

 private:
  FunctionRegistry functions_;
  TimeZone zone_;
  CutBook cuts_;
  mutable std::once_flag once_;
  mutable std::optional<Result<std::unique_ptr<const Evaluator>>> evaluator_;
};

// The program's own cuts where `text` is null.
Result<CutBook> cuts_of(const Parts& parts, const char* text);

}  // namespace tagc::c

struct tagc_program {
  std::shared_ptr<const tagc::c::Parts> parts = {};
  std::string diagnostics = {};  // what the compiler had to say, if it was there
  std::string diagnostics_json = "[]";
};
