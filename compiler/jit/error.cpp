#include "compiler/jit/error.h"

#include <llvm/Support/Error.h>

namespace tagc::jit {

Error compile_failed(const std::string& reason) {
  Error error;
  error.slug = "compile-failed";
  error.message = "the code generator failed: " + reason;
  error.advice = "run with --engine interpreter";
  return error;
}

Error to_error(llvm::Error error) { return compile_failed(llvm::toString(std::move(error))); }

}  // namespace tagc::jit
