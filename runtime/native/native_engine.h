// Native code as an Engine.
#pragma once

#include <memory>

#include "runtime/native/native_code.h"
#include "runtime/plan/engine.h"
#include "runtime/types/result.h"

namespace tagc {

// The code must be for this CPU and of this plan (problem_of); neither is needed afterwards. `name`
// is the engine's. Error: cannot-map-code.
Result<std::unique_ptr<Engine>> make_native(const Plan& plan, const NativeCode& code,
                                            const char* name);

}  // namespace tagc
