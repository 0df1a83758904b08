// A program with its rules, and the engine that its runs share. Internal to the C interface.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "bindings/c/evaluate/handles.h"
#include "bindings/c/include/tagc/tagc.h"
#include "compiler/driver/compile.h"
#include "runtime/plan/engine.h"

namespace tagc::c {

class CompiledParts : public Parts {
 public:
  CompiledParts(FunctionRegistry functions, TimeZone zone, CutBook cuts, Compiled compiled)
      : Parts(std::move(functions), std::move(zone), std::move(cuts)),
        compiled_(std::move(compiled)) {}

  const Plan& plan() const override { return *compiled_.plan; }
  const Schema& schema() const override { return compiled_.program.schema; }

  // Begins to make native code on `threads` threads when it is first asked for; the interpreter
  // answers until it is there.
  const Engine& engine(int threads) const;

 private:
  const Compiled compiled_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<Engine> engine_;  // looks at compiled_ while it lives
};

}  // namespace tagc::c
