// The interpreter for a machine of one's choice; execute.h has the one for this machine.
#pragma once

#include <memory>

#include "runtime/execute/vector/instruction.h"
#include "runtime/plan/plan.h"

namespace tagc {

std::unique_ptr<Engine> make_interpreter(const Plan& plan, vec::CpuLevel level);

}  // namespace tagc
