// Rules and a record of their user, as a service would hold them.
#pragma once

#include <memory>
#include <string>

#include "runtime/evaluate/record.h"
#include "stdlib/library.h"
#include "tests/support/pipeline.h"

namespace tagc::test {

inline constexpr std::int64_t kDay = 86'400'000'000;
inline constexpr std::int64_t kNow = 20'000 * kDay;

struct Service {
  FunctionRegistry functions = standard_functions();
  Compiled compiled;
  TimeZone zone = TimeZone::utc();
  std::unique_ptr<const Evaluator> evaluator;

  explicit Service(const std::string& rules) : compiled(compile_text(rules, functions)) {
    if (!compiled.ok()) throw std::runtime_error(errors_of(compiled));
    auto made = Evaluator::make({*compiled.plan, compiled.program.schema, functions, zone, {}});
    if (!made) throw std::runtime_error(made.error().message);
    evaluator = std::move(*made);
  }

  int field(const std::string& name) const { return evaluator->find_field(name).value(); }
  int table(const std::string& name) const { return evaluator->find_table(name).value(); }
  int tag(const std::string& name) const { return evaluator->find_output(name).value(); }
};

}  // namespace tagc::test
