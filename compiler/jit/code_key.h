// What decides the machine code of a unit, as a name.
#pragma once

#include <string>

#include "compiler/jit/target.h"

namespace tagc::jit {

// 64 hexadecimal digits: of the unit's content, the CPU and its features, the level of optimisation,
// the version of LLVM, and the sources of this room and of lower that the process was built from.
// Units with the same key have the same code.
class CodeKeys {
 public:
  CodeKeys(const Target& target, int opt_level);
  std::string key_of(const std::string& content) const;

 private:
  std::string circumstances_;
};

}  // namespace tagc::jit
