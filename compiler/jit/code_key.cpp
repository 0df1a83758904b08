#include "compiler/jit/code_key.h"

#include <llvm/ADT/StringExtras.h>
#include <llvm/Config/llvm-config.h>
#include <llvm/Support/SHA256.h>
#include <llvm/Target/TargetMachine.h>

#include "tagc_code_sources.h"
#include "tagc_version.h"

namespace tagc::jit {
namespace {

// Pieces that no other division of the same bytes gives.
void add(std::string& all, llvm::StringRef piece) {
  all += std::to_string(piece.size()) + ":";
  all += piece;
}

}  // namespace

CodeKeys::CodeKeys(const Target& target, int opt_level) {
  const llvm::TargetMachine& machine = *target.machine;
  for (const llvm::StringRef piece :
       {llvm::StringRef(kVersion), llvm::StringRef(kCodeSources),
        llvm::StringRef(LLVM_VERSION_STRING), llvm::StringRef(machine.getTargetTriple().str()),
        machine.getTargetCPU(), machine.getTargetFeatureString()}) {
    add(circumstances_, piece);
  }
  add(circumstances_, std::to_string(opt_level));
  add(circumstances_, std::to_string(target.vector_bits));
}

std::string CodeKeys::key_of(const std::string& content) const {
  llvm::SHA256 hash;
  hash.update(circumstances_);
  hash.update(content);
  return llvm::toHex(hash.final(), true);
}

}  // namespace tagc::jit
