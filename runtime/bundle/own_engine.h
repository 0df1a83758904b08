// A bundle's native code as an engine.
#pragma once

#include <memory>

#include "runtime/bundle/bundle.h"
#include "runtime/plan/engine.h"

namespace tagc {

// Null where the bundle has no code for this CPU. The engine's name is "bundle", and it needs the bundle
// no longer once it is made. Error: cannot-map-code.
Result<std::unique_ptr<Engine>> own_engine(const Bundle& bundle);

}  // namespace tagc
