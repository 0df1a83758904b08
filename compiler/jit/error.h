// LLVM's errors as ours.
#pragma once

#include <string>

#include "runtime/types/result.h"

namespace llvm {
class Error;
}

namespace tagc::jit {

Error compile_failed(const std::string& reason);
Error to_error(llvm::Error error);

}  // namespace tagc::jit
