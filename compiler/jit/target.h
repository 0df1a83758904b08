// The CPU that code is made for.
#pragma once

#include <memory>

#include "compiler/jit/jit.h"

namespace llvm {
class TargetMachine;
}

namespace tagc::jit {

struct Target {
  std::unique_ptr<llvm::TargetMachine> machine;
  int vector_bits = 128;  // of its widest vectors

  Target();
  Target(Target&&) noexcept;
  Target& operator=(Target&&) noexcept;
  ~Target();
};

Result<Target> make_target(const JitOptions& options);

}  // namespace tagc::jit
