// Arithmetic on eight rows, to the letter of runtime/types/checked.h and of IEEE doubles: no
// shortcut, no fused operation, nothing that traps.
#pragma once

#include "compiler/lower/llvm_forward.h"
#include "runtime/plan/graph.h"

namespace tagc::lower {

// `exists`: <8 x i1>, where the operation has a result; null: everywhere. Elsewhere `value` is
// anything.
struct Checked {
  llvm::Value* value = nullptr;
  llvm::Value* exists = nullptr;
};

// The result of Convert, Add, Subtract, Multiply, Divide, IntDivide, Modulo or Negate. `right` is
// null for the first and the last.
Checked emit_arithmetic(llvm::IRBuilderBase& ir, const Graph& graph, NodeId id, llvm::Value* left,
                        llvm::Value* right);

// Its two halves: results that are int, money, time or duration; results that are numbers.
Checked emit_whole(llvm::IRBuilderBase& ir, Op op, llvm::Value* left, llvm::Value* right);
Checked emit_number(llvm::IRBuilderBase& ir, Op op, Kind operand, llvm::Value* left,
                    llvm::Value* right);

}  // namespace tagc::lower
