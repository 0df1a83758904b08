// Native code for a bundle.
#pragma once

#include <string>
#include <vector>

#include "compiler/jit/jit.h"
#include "runtime/bundle/bundle.h"

namespace tagc {

// What most machines are that run services; none where this one is of another kind.
std::vector<std::string> usual_levels();

// The bundle's plan as machine code for each of these CPU levels (runtime/native/cpu.h), in that order.
// `options` but for their CPU. Errors: unknown-cpu, where one is no level, or of another kind of
// machine than this; compile-failed.
Status add_code(Bundle& bundle, const std::vector<std::string>& levels, JitOptions options);

}  // namespace tagc
