// The kinds of loops, each in its own file.
#pragma once

#include <string>

#include "compiler/lower/llvm_forward.h"
#include "compiler/lower/schedule.h"

namespace tagc::lower {

// What all of them work on.
struct LoopRequest {
  llvm::Module& module;
  const Plan& plan;
  const Schedule& schedule;
  const Loop& loop;
  std::string name;
  int vector_bits;  // of the widest vectors the CPU has
};

void emit_values_loop(const LoopRequest& request);
void emit_compares_loop(const LoopRequest& request);
void emit_ranks_loop(const LoopRequest& request);
void emit_masks_loop(const LoopRequest& request);

}  // namespace tagc::lower
