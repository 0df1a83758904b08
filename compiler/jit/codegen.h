// From a module to machine code.
#pragma once

#include <memory>
#include <string>

#include "compiler/jit/target.h"
#include "runtime/types/result.h"

namespace llvm {
class Module;
}

namespace tagc::jit {

enum class CodeForm : std::uint8_t { Object, Assembly };

// Gives the module the target's data layout, and at opt_level 2 runs LLVM's optimiser over it.
void prepare(llvm::Module& module, const Target& target, int opt_level);

// The module is used up: code generation changes it.
Result<std::string> generate(llvm::Module& module, const Target& target, CodeForm form);

}  // namespace tagc::jit
