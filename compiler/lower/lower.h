// From loops to LLVM IR that needs no optimiser: vectorised, fused, constants in place. The text of
// the module depends on the plan and the width of vectors alone.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "compiler/lower/llvm_forward.h"
#include "compiler/lower/schedule.h"
#include "runtime/plan/plan.h"

namespace tagc::lower {

std::string function_name(const Loop& loop);  // "stage0_step1_loop2_masks"

// A module with the functions of schedule.loops[first, last). They call nothing and refer to
// nothing outside of the frame they are given.
std::unique_ptr<llvm::Module> lower(const Plan& plan, const Schedule& schedule, std::size_t first,
                                    std::size_t last, int vector_bits, llvm::LLVMContext& context);

}  // namespace tagc::lower
